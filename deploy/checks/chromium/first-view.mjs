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

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

await withChromium(async (browser) => {
    const { pages } = await crawled(browser, process.env.VUONLEN_SITE);
    const worst = { paint: 0, load: 0 };
    for (const page of pages) {
        const visits = [];
        for (let round = 0; round < ROUNDS; round++) {
            visits.push(await visit(browser, inLanguage(page, "vi")));
        }
        for (const [what, most] of Object.entries(worst)) {
            visits[what] = median(visits.map((one) => one[what]));
            worst[what] = Math.max(most, visits[what]);
        }
        const { pathname, search } = new URL(page);
        console.log(`first paint ${visits.paint.toFixed(0)} ms, load ${visits.load.toFixed(0)} ms  ${pathname}${search}`);
    }
    const held = worst.paint <= MOST_MILLIS ? "at most" : "MORE than";
    console.log(
        `${pages.length} pages: worst first paint ${worst.paint.toFixed(0)} ms, ${held} ${MOST_MILLIS} ms;`
            + ` worst load ${worst.load.toFixed(0)} ms`,
    );
});
