/** What script adds to a page that waits for something which is being made. */

import { lookAgain } from "./looks-again";

lookAgain(document);
