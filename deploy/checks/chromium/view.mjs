// What one page is held to in one language.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NARROW, WIDE } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const EVERYTHING = { runOnly: { type: "tag", values: TAGS }, rules: { "target-size": { enabled: true } } };
/** Another colour scheme changes nothing but colours. */
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

/** Transferred with every asset, as delivered. */
const MOST_BYTES = 100_000;

/** What sharing adds to links. */
const SHARED = "&fbclid=IwAR0x&utm_source=zalo";

/** Axe at both widths and in dark colours, without scripts and with the parameters of sharing. */
export const WHOLE = { axe: [WIDE, NARROW], whole: true };
/** Axe at one width in place of two, and in light colours alone. */
export const AT = (width) => ({ axe: [width] });
/** No axe: what loading shows. */
export const LOADED = { axe: [] };

/**
 * Looks at a page.
 *
 * @param tabs of a context with scripts, `scripted`, and of one without, `scriptless`
 * @param expected the statuses that it may answer
 * @param extent one of those above
 * @returns what was found wrong, and what the page says
 */
export async function look({ tabs, address, language, expected, extent }) {
    const findings = [];
    const found = (rule, detail) => findings.push({ rule, detail: String(detail) });
    return await tabs.scripted.lend(async (tab) => {
        const { answer, bytes } = await tab.load(address, extent.axe.includes(WIDE) ? WIDE : NARROW, found);
        if (!expected.includes(answer.status())) {
            found("status", `${answer.status()} in place of ${expected.join(" or ")}`);
        }
        if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) {
            found("html", answer.headers()["content-type"]);
            return { findings };
        }
        if (bytes >= MOST_BYTES) {
            found("bytes", bytes);
        }
        const says = await tab.run(whatItSays);
        outline(says, language, found);
        await widths(tab, extent, found);
        if (extent.whole) {
            await tab.darken();
            await accessible(tab, "390 dark", COLOURS, found);
            await tabs.scriptless.lend((other) => withoutScripts(other, address, says.text, found));
        }
        return { findings, says, bytes };
    });
}

function outline(says, language, found) {
    if (says.language !== language) {
        found("language", `<html lang="${says.language}">`);
    }
    if (says.headings !== 1) {
        found("one-h1", `${says.headings} of them`);
    }
    if (!says.title) {
        found("title", "none");
    }
    says.deadFragments.forEach((fragment) => found("fragment", fragment));
}

/** A page that is loaded shows both widths. */
async function widths(tab, { axe }, found) {
    if (axe.length > 0) {
        await tab.run(AXE);
    }
    if (axe.includes(WIDE)) {
        await accessible(tab, "1280", EVERYTHING, found);
    }
    await tab.resize(NARROW);
    const overflow = await tab.run(overflowing);
    if (overflow) {
        found("overflow", overflow);
    }
    if (axe.includes(NARROW)) {
        await accessible(tab, "390", EVERYTHING, found);
    }
}

async function accessible(tab, view, rules, found) {
    // It would load the styles once more by a script, which no page may.
    const options = { ...rules, resultTypes: ["violations"], preload: false };
    const violations = await tab.run(async (chosen) => (await axe.run(document, chosen)).violations, options);
    for (const violation of violations) {
        const places = violation.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`);
        found(`axe ${violation.id}`, `${view}: ${violation.help}: ${places.join(" | ").replace(/\s+/g, " ")}`);
    }
}

/** Runs in the page. */
function whatItSays() {
    const inside = [...document.links].filter(
        (link) => link.hash && link.href.split("#")[0] === location.href.split("#")[0],
    );
    return {
        language: document.documentElement.lang,
        headings: document.querySelectorAll("h1").length,
        title: document.title.trim(),
        text: document.body.innerText,
        // Unlike innerText it is the same at both widths.
        main: document.querySelector("main")?.textContent,
        figures: [...document.querySelectorAll(".tile, td")].map((cell) => cell.textContent.trim()).join("\n"),
        links: [...document.links].map((link) => link.href),
        deadFragments: inside
            .map((link) => decodeURIComponent(link.hash.slice(1)))
            .filter((id) => !document.getElementById(id)),
    };
}

/** Runs in the page: how far the document can be scrolled sideways, and what sticks out. */
function overflowing() {
    const root = document.documentElement;
    const body = document.body;
    const width = Math.max(root.scrollWidth, body.scrollWidth);
    if (width <= root.clientWidth) {
        return null;
    }
    const wide = [...body.querySelectorAll("*")].find((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
    return `${width} of ${root.clientWidth}: ${wide?.outerHTML.slice(0, 120)}`;
}

/** One load holds both promises; only where it says something else, another tells which of them is broken. */
async function withoutScripts(tab, address, text, found) {
    const says = async (shown) => {
        // What is wrong with the page was found in the other tab.
        await tab.load(shown, WIDE, () => {});
        return await tab.run(() => document.body.innerText);
    };
    const shared = await says(address + SHARED);
    const alone = shared === text ? text : await says(address);
    if (alone !== text) {
        found("without-scripts", difference(text, alone));
    }
    if (alone !== shared) {
        found("unknown-parameter", `${SHARED} changes the page: ${difference(alone, shared)}`);
    }
}

function difference(one, other) {
    const lines = other.split("\n");
    return `in place of: ${one.split("\n").find((line) => !lines.includes(line)) ?? other.slice(0, 80)}`;
}
