/** The talk with its looks, for a page that has neither: the entry page that is opened as such has both inside it. */

import "./visitor.css";
import "./main";
