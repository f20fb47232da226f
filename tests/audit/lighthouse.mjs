/**
 * Lighthouse (https://developer.chrome.com/docs/lighthouse) loads pages as a phone on a slow network does: its mobile profile.
 *
 * Reads JSON: where Chromium is, and a list of pages (tests/audit/lighthouse.py). Prints a JSON list of reports in the
 * same order.
 */

import fs from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { computeMedianRun } from "lighthouse/core/lib/median-run.js";

const CATEGORIES = ["performance", "accessibility", "best-practices"];
// The certificate is of the tests' own authority; containers give Chromium neither a sandbox nor much shared memory.
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--ignore-certificate-errors"];
const MS_PER_S = 1000;
const RUNS = 3; // the median counts: one load among others on a busy machine says little

const percent = (score) => Math.round((score ?? 0) * 100);

/** Audits that cost points of accessibility or best practices. */
function failedIn(report) {
  const ids = CATEGORIES.slice(1).flatMap((name) => report.categories[name].auditRefs.filter((ref) => ref.weight > 0).map((ref) => ref.id));
  const audits = [...new Set(ids)].map((id) => report.audits[id]);
  return audits.filter((audit) => audit.score !== null && audit.score < 1).map((audit) => `${audit.id}: ${audit.title}`);
}

/** Of performance, what is slower than good. */
function slowIn(report) {
  const refs = report.categories.performance.auditRefs.filter((ref) => ref.weight > 0);
  const audits = refs.map((ref) => report.audits[ref.id]);
  return audits.filter((audit) => (audit.score ?? 0) < 0.9).map((audit) => `${audit.id}: ${audit.displayValue}`);
}

async function loaded({ name, url }, port) {
  const { lhr } = await lighthouse(url, { port, onlyCategories: CATEGORIES, output: "json", logLevel: "error" });
  if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
  return lhr;
}

async function reported(page, port) {
  const reports = [];
  for (let run = 0; run < RUNS; run += 1) reports.push(await loaded(page, port));
  const report = computeMedianRun(reports);
  const [performance, accessibility, best_practices] = CATEGORIES.map((category) => percent(report.categories[category].score));
  const content = report.audits["largest-contentful-paint"].numericValue / MS_PER_S;
  return { name: page.name, performance, accessibility, best_practices, content, faults: [...slowIn(report), ...failedIn(report)] };
}

const { chromium, pages } = JSON.parse(fs.readFileSync(0, "utf8"));
const chrome = await launch({ chromePath: chromium, chromeFlags: FLAGS, logLevel: "error" });
try {
  const reports = [];
  for (const page of pages) reports.push(await reported(page, chrome.port));
  process.stdout.write(JSON.stringify(reports));
} finally {
  chrome.kill();
}
