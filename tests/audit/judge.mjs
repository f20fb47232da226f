/**
 * Grades answers by MDN's HTTP Observatory: its own analyzers, score table and grades, over answers that were fetched already.
 *
 * Its scanner fetches by itself: one GET for each address, of a host whose name has a dot, and it refuses most errors. So
 * this fills in what its retriever would, and adds up as its `scan` does.
 *
 * Reads a JSON list of answers (tests/audit/observatory.py), and prints a JSON list of grades in the same order.
 */

import fs from "node:fs";
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from "@mdn/mdn-http-observatory/src/grader/charts.js";
import { getGradeForScore, getScoreModifier } from "@mdn/mdn-http-observatory/src/grader/grader.js";
import { ALL_TESTS } from "@mdn/mdn-http-observatory/src/constants.js";
import { parseHttpEquivHeaders } from "@mdn/mdn-http-observatory/src/retriever/utils.js";
import { HTML_TYPES, Requests } from "@mdn/mdn-http-observatory/src/types.js";
import { AxiosHeaders } from "axios";
import { Cookie, CookieJar } from "tough-cookie";

const HOST = "chat.example.org"; // what the answers' host is called here: localhost is no name to the Observatory
const STRANGER = "https://http-observatory.security.mozilla.org"; // who asks in a CORS preflight
const FULL_SCORE = 100;

// The package comes without the list of names that browsers know to be https; ours is taken to be none of them.
const read = fs.readFileSync;
fs.readFileSync = (path, ...options) => (String(path).endsWith("hsts-preload.json") ? "{}" : read(path, ...options));

const held = (pairs) => {
  const headers = new AxiosHeaders();
  const cookies = pairs.filter(([name]) => name.toLowerCase() === "set-cookie").map(([, value]) => value);
  for (const [name, value] of pairs) headers.set(name, value, false); // the first of two counts, as with Node
  if (cookies.length > 0) headers.set("set-cookie", cookies);
  return headers;
};

function requestsOf(answer) {
  const url = new URL(`https://${HOST}${answer.path}`);
  const headers = held(answer.headers);
  const isHtml = HTML_TYPES.has(String(headers.get("content-type") ?? "").split(";")[0]);
  const httpEquiv = isHtml && answer.body ? parseHttpEquivHeaders(answer.body, url.href) : new Map();
  const response = { status: answer.status, headers, data: answer.body, verified: true, httpEquiv };
  const jar = new CookieJar();
  for (const text of headers.get("set-cookie") ?? []) {
    const cookie = Cookie.parse(text);
    if (cookie && cookie.TTL() > 0) jar.setCookieSync(cookie, url.href); // one that is over deletes another
  }

  const requests = new Requests(HOST);
  requests.session = { url, jar, redirectHistory: [{ url, status: answer.status }], response };
  requests.resources.path = answer.body;
  requests.responses.auto = response;
  requests.responses.https = response;
  requests.responses.cors = { status: 200, headers: held(answer.preflight), verified: true, request: { headers: { origin: STRANGER } } };
  requests.responses.httpsRedirects = [{ url, status: answer.status }];
  if (answer.plain !== null) {
    const [status, location] = answer.plain;
    const first = new URL(`http://${HOST}${answer.path}`);
    requests.responses.http = response;
    requests.responses.httpRedirects = [{ url: first, status }];
    const next = location.replace("://localhost/", `://${HOST}/`);
    if (next) requests.responses.httpRedirects.push({ url: new URL(next, first), status: answer.status });
  }
  return requests;
}

function graded(answer) {
  const requests = requestsOf(answer);
  let score = FULL_SCORE;
  let credit = 0;
  const failed = {};
  for (const test of ALL_TESTS) {
    const output = test(requests);
    const modifier = getScoreModifier(output.result);
    if (modifier < 0) score += modifier;
    else credit += modifier;
    if (modifier < 0 || !output.pass) failed[output.constructor.name] = output.result;
  }
  if (score >= MINIMUM_SCORE_FOR_EXTRA_CREDIT) score += credit;
  const final = getGradeForScore(score);
  return { name: answer.name, grade: final.grade, score: final.score, failed };
}

process.stdout.write(JSON.stringify(JSON.parse(read(0, "utf8")).map(graded)));
