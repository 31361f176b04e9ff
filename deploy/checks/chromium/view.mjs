// What one page is held to in one language, at two widths and in both colour schemes.
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

/**
 * Looks at a page in a browser context with scripts, and in one without.
 *
 * @param expected the statuses that it may answer
 * @returns what was found wrong, and what the page says
 */
export async function look({ scripted, scriptless, address, language, expected }) {
    const findings = [];
    const found = (rule, detail) => findings.push({ rule, detail: String(detail) });
    const page = await scripted.newPage();
    try {
        const watched = await watch(page, address, found);
        await page.setViewportSize(WIDE);
        const answer = await page.goto(address, { waitUntil: "load" });
        if (!expected.includes(answer.status())) {
            found("status", `${answer.status()} in place of ${expected.join(" or ")}`);
        }
        if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) {
            found("html", answer.headers()["content-type"]);
            return { findings };
        }
        if (watched.bytes >= MOST_BYTES) {
            found("bytes", watched.bytes);
        }
        const says = await page.evaluate(whatItSays);
        if (says.language !== language) {
            found("language", `<html lang="${says.language}">`);
        }
        if (says.headings !== 1) {
            found("one-h1", `${says.headings} of them`);
        }
        if (says.title === "") {
            found("title", "none");
        }
        says.deadFragments.forEach((fragment) => found("fragment", fragment));
        await page.evaluate(AXE);
        await accessible(page, "1280", EVERYTHING, found);
        await page.setViewportSize(NARROW);
        const overflow = await page.evaluate(overflowing);
        if (overflow) {
            found("overflow", overflow);
        }
        await accessible(page, "390", EVERYTHING, found);
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        await accessible(page, "390 dark", COLOURS, found);
        const without = await textWithoutScripts(scriptless, address);
        if (without !== says.text) {
            found("without-scripts", difference(says.text, without));
        }
        return { findings, says, bytes: watched.bytes };
    } finally {
        await page.close();
    }
}

/** Everything that the page asks for and complains of while it is open. */
async function watch(page, address, found) {
    const watched = { bytes: 0 };
    const { origin } = new URL(address);
    page.on("pageerror", (error) => found("script-error", error));
    page.on("console", (message) => {
        // That the page itself answers 404 is what some are expected to.
        const ofStatus = message.location().url === address && message.text().includes("responded with a status");
        if (message.type() === "error" && !ofStatus) {
            found(message.text().includes("Content Security Policy") ? "policy" : "console", message.text());
        }
    });
    page.on("request", (request) => {
        if (!request.url().startsWith("data:") && new URL(request.url()).origin !== origin) {
            found("other-origin", request.url());
        }
    });
    page.on("requestfailed", (request) => found("request-failed", `${request.url()} ${request.failure().errorText}`));
    page.on("response", (response) => {
        if (response.status() >= 400 && response.url() !== address) {
            found("asset", `${response.url()} answered ${response.status()}`);
        }
    });
    const network = await page.context().newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.setCacheDisabled", { cacheDisabled: true });
    network.on("Network.loadingFinished", (loaded) => (watched.bytes += loaded.encodedDataLength));
    return watched;
}

async function accessible(page, view, rules, found) {
    // It would load the styles once more by a script, which no page may.
    const { violations } = await page.evaluate((options) => axe.run(document, options), {
        ...rules,
        resultTypes: ["violations"],
        preload: false,
    });
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
        main: document.querySelector("main")?.innerText,
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

async function textWithoutScripts(scriptless, address) {
    const page = await scriptless.newPage();
    try {
        await page.setViewportSize(WIDE);
        await page.goto(address, { waitUntil: "load" });
        return await page.evaluate(() => document.body.innerText);
    } finally {
        await page.close();
    }
}

function difference(scripted, scriptless) {
    const lines = scriptless.split("\n");
    return `without: ${scripted.split("\n").find((line) => !lines.includes(line)) ?? scriptless.slice(0, 80)}`;
}
