// How long the first visitor of each page waits on a slow telephone and a slow line: nothing is in the browser's cache.
import { inLanguage } from "./addresses.mjs";
import { NARROW, withChromium } from "./browser.mjs";
import { crawled } from "./crawl.mjs";

const SLOWER_CPU = 6;
/** 1.6 Mbit/s are 200,000 bytes a second. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const ROUNDS = Number(process.env.VUONLEN_ROUNDS ?? 3);
const MOST_MILLIS = 1000;

async function visit(browser, address) {
    const context = await browser.newContext({ viewport: NARROW });
    try {
        const page = await context.newPage();
        const devtools = await context.newCDPSession(page);
        await devtools.send("Network.enable");
        await devtools.send("Network.emulateNetworkConditions", LINE);
        await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
        await page.goto(address, { waitUntil: "load" });
        return await page.evaluate(firstPaintAndLoad);
    } finally {
        await context.close();
    }
}

/** Runs in the page: milliseconds since the navigation began. */
async function firstPaintAndLoad() {
    const paint = await new Promise((resolve) => {
        new PerformanceObserver((entries) => {
            entries.getEntriesByName("first-contentful-paint").forEach((entry) => resolve(entry.startTime));
        }).observe({ type: "paint", buffered: true });
    });
    return { paint, load: performance.getEntriesByType("navigation")[0].loadEventEnd };
}

function median(times) {
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

await withChromium(async (browser) => {
    const { pages } = await crawled(browser, process.env.VUONLEN_SITE);
    const views = [];
    for (const page of pages) {
        const visits = [];
        for (let round = 0; round < ROUNDS; round++) {
            visits.push(await visit(browser, inLanguage(page, "vi")));
        }
        const view = { paint: median(visits.map((one) => one.paint)), load: median(visits.map((one) => one.load)) };
        views.push(view);
        const { pathname, search } = new URL(page);
        console.log(`first paint ${view.paint.toFixed(0)} ms, load ${view.load.toFixed(0)} ms  ${pathname}${search}`);
    }
    const paint = Math.max(...views.map((view) => view.paint));
    const load = Math.max(...views.map((view) => view.load));
    const held = paint <= MOST_MILLIS ? "at most" : "MORE than";
    console.log(
        `${pages.length} pages: worst first paint ${paint.toFixed(0)} ms, ${held} ${MOST_MILLIS} ms;`
            + ` worst load ${load.toFixed(0)} ms`,
    );
});
