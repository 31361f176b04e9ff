// Signs a demo user in as a person does, walks through the pages of officers, and signs out. Prints what was found, as JSON.
import { inLanguage, template } from "./addresses.mjs";
import { withChromium } from "./browser.mjs";
import { Site } from "./site.mjs";
import { look } from "./view.mjs";

/** The first page of officers. */
const office = new URL("/office/", process.env.VUONLEN_SITE);
/** Where people sign in. */
const realm = new URL(process.env.VUONLEN_REALM).origin;
const user = process.env.VUONLEN_USER;
const password = process.env.VUONLEN_PASSWORD;
/** The code of an area that the user has no rights in. */
const foreign = process.env.VUONLEN_FOREIGN_AREA;

const findings = [];
const found = (page, rule, detail) => findings.push({ page, rule, detail });

async function isAsked(page, address) {
    await page.goto(address);
    return new URL(page.url()).origin === realm && (await page.locator("#username").isVisible());
}

async function signIn(page, address) {
    if (!(await isAsked(page, address))) {
        found(address, "sign-in", `nobody is asked to sign in: ${page.url()}`);
        return;
    }
    await page.fill("#username", user);
    await page.fill("#password", password);
    await page.click("#kc-login");
    await page.waitForURL((url) => url.origin !== realm);
    if (page.url() !== address) {
        found(address, "sign-in", `it leads to ${page.url()}`);
    }
}

/** Of one page of each template with a code, that of another area: a page with nothing but what everybody sees of it. */
async function foreignAreas(contexts, pages) {
    const templates = new Map(pages.filter((page) => /\/0{2,}/.test(template(page))).map((p) => [template(p), p]));
    for (const page of templates.values()) {
        const other = new URL(new URL(page).pathname.replace(/\d[\d-]+/, foreign), page).href;
        for (const language of ["vi", "en"]) {
            const address = inLanguage(other, language);
            const seen = await look({ ...contexts, address, language, expected: [200, 404] });
            seen.findings.forEach((finding) => found(address, finding.rule, finding.detail));
            const everybodys = address.replace(new URL(office).pathname, "/");
            const [own, all] = [await figures(contexts.scripted, address), await figures(contexts.scripted, everybodys)];
            if (own !== all) {
                found(address, "foreign-area", `it shows more than ${everybodys}: ${own.slice(0, 200)}`);
            }
        }
    }
    return templates.size;
}

/** The numbers of a page, as text. */
async function figures(context, address) {
    const page = await context.newPage();
    await page.goto(address);
    const texts = await page.evaluate(() => [...document.querySelectorAll(".tile, td")].map((cell) => cell.innerText));
    await page.close();
    return texts.join("\n");
}

async function signOut(context) {
    const page = await context.newPage();
    await page.goto(office.href);
    const exit = page.locator('a[href*="sign-out"], form[action*="sign-out"] button').first();
    await exit.click();
    await page.waitForLoadState();
    if (!(await isAsked(page, office.href))) {
        found(page.url(), "sign-out", "nobody is asked to sign in afterwards");
    }
    await page.close();
}

const result = await withChromium(async (browser) => {
    const scripted = await browser.newContext();
    const page = await scripted.newPage();
    await signIn(page, new URL("?year=2018&lang=vi", office).href);
    await page.close();
    // The session is a cookie: another context has it too.
    const scriptless = await browser.newContext({
        javaScriptEnabled: false,
        storageState: await scripted.storageState(),
    });
    const contexts = { scripted, scriptless };
    const walk = await new Site(contexts, office.href, office.pathname).walk();
    const refusing = await foreignAreas(contexts, walk.pages);
    await signOut(scripted);
    return { ...walk, refusing, findings: [...walk.findings, ...findings] };
});
console.log(JSON.stringify(result));
