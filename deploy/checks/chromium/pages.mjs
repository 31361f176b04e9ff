// Walks through the pages of VUONLEN_SITE that need no sign-in and prints what was found, as JSON.
import { withChromium } from "./browser.mjs";
import { Site } from "./site.mjs";

const result = await withChromium(async (browser) => {
    const scripted = await browser.newContext();
    const scriptless = await browser.newContext({ javaScriptEnabled: false });
    return await new Site({ scripted, scriptless }, process.env.VUONLEN_SITE).walk();
});
console.log(JSON.stringify(result));
