// Writes a picture of one page of each template, in both languages and at both widths, into the folder VUONLEN_PICTURES.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import UPNG from "upng-js";
import { inLanguage } from "./addresses.mjs";
import { LANGUAGES, NARROW, WIDE, inTabs, withChromium } from "./browser.mjs";
import { crawled } from "./crawl.mjs";

const folder = process.env.VUONLEN_PICTURES;

/** Such as areas-099 of /areas/099. */
function nameOf(page) {
    return new URL(page).pathname.split("/").filter(Boolean).join("-") || "glance";
}

/** 256 colours are enough for text, bars and areas, and make a third of the bytes. */
function small(png) {
    const picture = UPNG.decode(png);
    return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, 256));
}

await mkdir(folder, { recursive: true });
await withChromium(async (browser) => {
    const crawl = await crawled(browser, process.env.VUONLEN_SITE);
    const context = await browser.newContext();
    await inTabs(2, crawl.templates(), async (page) => {
        const tab = await context.newPage();
        for (const language of LANGUAGES) {
            await tab.goto(inLanguage(page, language));
            for (const size of [NARROW, WIDE]) {
                await tab.setViewportSize(size);
                const file = join(folder, `${nameOf(page)}-${language}-${size.width}.png`);
                const png = small(await tab.screenshot({ fullPage: true }));
                await writeFile(file, png);
                console.log(`${file} ${Math.ceil(png.length / 1000)} kB`);
            }
        }
        await tab.close();
    });
});
