/** The file that other sites load: `<script async src="/vierella.js" data-server="https://…" data-service="…">`. */

import { createApi, type Vierella } from "./api";

declare global {
  interface Window {
    Vierella?: Vierella;
  }
}

// Each tag runs this file once; the first one makes what all share.
const api = window.Vierella ?? createApi();
window.Vierella = api;
const { dataset } = document.currentScript as HTMLScriptElement;
const begin = (): void => api.add(dataset);
// Beside the body, which must be there: in the head this file may be here sooner.
if (document.body) begin();
else addEventListener("DOMContentLoaded", begin);
