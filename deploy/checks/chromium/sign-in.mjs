// Signs a demo user in as a person does, walks through the pages of officers, and signs out. Prints what was found, as JSON.
import { inLanguage } from "./addresses.mjs";
import { LANGUAGES, withChromium } from "./browser.mjs";
import { Site } from "./site.mjs";
import { LOADED, WHOLE } from "./view.mjs";

/** The first page of officers. */
const office = new URL("/office/", process.env.VUONLEN_SITE);
/** Where people sign in. */
const realm = new URL(process.env.VUONLEN_REALM).origin;
const user = process.env.VUONLEN_USER;
const password = process.env.VUONLEN_PASSWORD;
/** The code of an area that the user has no rights in. */
const foreign = process.env.VUONLEN_FOREIGN_AREA;

/** The templates are those of the public pages, whose walk sees every year. */
const MOST_YEARS = 2;

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

/** The same page of another area, if it has a code in its path or as a parameter. */
function ofForeignArea(page) {
    const url = new URL(page);
    url.pathname = url.pathname.replace(/\d[\d-]+/, foreign);
    const codes = [...url.searchParams].filter(([, value]) => /^\d+$/.test(value) && value.length === foreign.length);
    codes.forEach(([name]) => url.searchParams.set(name, foreign));
    return url.pathname.includes(foreign) || codes.length > 0 ? url : null;
}

/** Of each kind of page the first, of another area: it shows nothing but what everybody sees there. */
async function foreignAreas(site, pages) {
    const others = new Map();
    for (const other of pages.map(ofForeignArea).filter(Boolean)) {
        others.set(other.pathname, others.get(other.pathname) ?? other.href);
    }
    for (const [index, other] of [...others.values()].entries()) {
        const language = LANGUAGES[index % 2];
        const address = inLanguage(other, language);
        const everybodys = address.replace(office.pathname, "/");
        const own = await site.look(address, language, index === 0 ? WHOLE : LOADED, [200, 404], findings);
        const all = await site.look(everybodys, language, LOADED, [200, 404], findings);
        if (own?.figures !== all?.figures) {
            found(address, "foreign-area", `it shows more than ${everybodys}: ${own?.figures.slice(0, 200)}`);
        }
    }
    return others.size;
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
    const site = new Site(contexts, office.href, { within: office.pathname, mostYears: MOST_YEARS });
    const walk = await site.walk();
    const foreignPages = await foreignAreas(site, walk.pages);
    if (foreignPages === 0) {
        found(office.href, "foreign-area", "no page of an area was found to ask for another");
    }
    await signOut(scripted);
    return { ...walk, findings: [...walk.findings, ...findings] };
});
console.log(JSON.stringify(result));
