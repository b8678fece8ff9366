// Holds exported pages to their promise: valid HTML (html-validate, and the Nu checker where there is Java), no
// violation of axe in a real browser in every scheme of colours, nothing wider than a narrow window, and no request.
// Usage: node check.mjs [--pictures DIR] PAGE.html…    See README.md.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync, mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const words = process.argv.slice(2);
const pictures = words[0] === "--pictures" ? words.splice(0, 2)[1] : null;
const pages = words.map((page) => resolve(page));
let faults = 0;

function fault(page, what) {
  faults += 1;
  console.log(`${basename(page)}: ${what}`);
}

async function validate() {
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      root: true,
      extends: ["html-validate:standard", "html-validate:a11y"],
      // The pages are XML too, so that tests can read them strictly; long lines are nobody's trouble.
      rules: { "void-style": ["error", { style: "selfclosing" }], "long-title": "off", "aria-label-misuse": ["error", { allowAnyNamable: true }] },
    }),
  );
  for (const page of pages) {
    const report = await validator.validateFile(page);
    for (const result of report.results) {
      for (const message of result.messages) {
        fault(page, `html-validate ${message.line}:${message.column}: ${message.ruleId}: ${message.message}`);
      }
    }
  }
}

function nuChecker() {
  let jar;
  try {
    execFileSync("java", ["-version"], { stdio: "ignore" });
    jar = require.resolve("vnu-jar/build/dist/vnu.jar");
  } catch {
    console.log("The Nu checker was left out: no Java, or no vnu-jar.");
    return;
  }
  try {
    execFileSync("java", ["-jar", jar, "--errors-only", "--format", "text", ...pages], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    for (const line of String(error.stderr).trim().split("\n")) {
      fault("Nu checker", line);
    }
  }
}

const SCHEMES = [
  { name: "light", colorScheme: "light" },
  { name: "dark", colorScheme: "dark" },
  { name: "contrast", colorScheme: "light", contrast: "more" },
];

async function browse() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  let checks = 0;
  for (const page of pages) {
    for (const { name, ...scheme } of SCHEMES) {
      const context = await browser.newContext({ viewport: { width: 1024, height: 700 }, ...scheme });
      const tab = await context.newPage();
      tab.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith("file:") && !url.startsWith("data:")) fault(page, `asks for ${url}`);
      });
      await tab.goto(pathToFileURL(page).href);
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await tab.screenshot({ path: join(pictures, `${basename(page, ".html")}-${name}.png`), fullPage: true });
      }
      // What is folded away must hold too.
      await tab.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await tab.evaluate(axe);
      const { violations, passes, incomplete } = await tab.evaluate(() =>
        globalThis.axe.run(document, { resultTypes: ["violations", "incomplete"], rules: { "color-contrast-enhanced": { enabled: true } } }),
      );
      checks += passes.length;
      for (const { id, help, nodes } of violations) {
        fault(page, `axe, ${name}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(" | ")} (${nodes.length})`);
      }
      for (const { id, nodes } of incomplete) {
        fault(page, `axe, ${name}, could not tell: ${id}: ${nodes.slice(0, 3).map((node) => node.html).join(" | ")} (${nodes.length})`);
      }
      // 320 CSS pixels: WCAG 1.4.10.
      await tab.setViewportSize({ width: 320, height: 640 });
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) fault(page, `${name}: ${width} px wide in a window of 320 px`);
      await context.close();
    }
  }
  console.log(`axe: ${checks} rules passed over ${pages.length} pages in ${SCHEMES.length} schemes, Chromium ${browser.version()}.`);
  await browser.close();
}

if (pages.length === 0) {
  console.log("Usage: node check.mjs [--pictures DIR] PAGE.html…");
  process.exit(2);
}
await validate();
nuChecker();
await browse();
console.log(faults === 0 ? "All is well." : `${faults} faults.`);
process.exit(faults === 0 ? 0 : 1);
