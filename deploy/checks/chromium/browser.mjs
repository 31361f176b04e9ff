// One Chromium for a whole walk, driven by what the machine has: playwright-core brings no browser.
import { chromium } from "playwright-core";

export const LANGUAGES = ["vi", "en"];
export const NARROW = { width: 390, height: 844 };
export const WIDE = { width: 1280, height: 900 };

/** Hands a running browser over, and ends it afterwards. VUONLEN_CHROMIUM_PATH is the program. */
export async function withChromium(work) {
    const browser = await chromium.launch({
        executablePath: process.env.VUONLEN_CHROMIUM_PATH,
        // A container has a small /dev/shm, and sizes of text must not depend on the machine's hinting.
        args: ["--disable-dev-shm-usage", "--font-render-hinting=none", "--disable-gpu"],
    });
    try {
        return await work(browser);
    } finally {
        await browser.close();
    }
}

/** Works on a queue that may grow meanwhile, some items at a time, in the order of their coming. */
export async function inTabs(tabs, queue, work) {
    let next = 0;
    const running = new Set();
    while (next < queue.length || running.size > 0) {
        while (next < queue.length && running.size < tabs) {
            const task = work(queue[next++]).finally(() => running.delete(task));
            running.add(task);
        }
        await Promise.race(running);
    }
}
