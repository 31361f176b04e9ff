// Which of the many addresses of a site are worth a look: a page is, if it shows something that no page before it has shown.

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const YEAR = /^\d{4}$/;

/** Without its language and fragment, its parameters in order: one page in two languages has one such address. */
export function canonical(address) {
    const url = new URL(address);
    url.hash = "";
    url.searchParams.delete("lang");
    url.searchParams.sort();
    return url.href;
}

export function inLanguage(address, language) {
    const url = new URL(address);
    url.searchParams.set("lang", language);
    return url.href;
}

/** The codes of all areas of one level have one shape, since a level has its number of digits: 099 and 100 are 000. */
function shape(text) {
    return UUID.test(text) ? "{id}" : text.length > 60 ? "{text}" : text.replace(/\d/g, "0");
}

/** Such as /areas/000 of /areas/099. */
export function template(address) {
    return new URL(address).pathname.split("/").map(shape).join("/");
}

/** The kind of page: /areas of /areas/099, /office/areas of /office/areas/099. */
export function kind(address) {
    const segments = new URL(address).pathname.split("/").filter(Boolean);
    return "/" + segments.slice(0, segments[0] === "office" ? 2 : 1).join("/");
}

/** What a page can show that is new: its template, and of its kind each parameter, with each year and each word. */
function features(address) {
    const parameters = [...new URL(address).searchParams].map(
        ([name, value]) => `${kind(address)}?${name}=${YEAR.test(value) ? value : shape(value)}`,
    );
    return [template(address), ...parameters];
}

/** What an address is of a kind with: all that differ from it in codes alone. */
export function signature(address) {
    return features(address).sort().join(" ");
}

/** Tells once of each address whether it is to be looked at. */
export class Sample {
    #seen = new Set();

    isNew(address) {
        const before = this.#seen.size;
        features(address).forEach((feature) => this.#seen.add(feature));
        return this.#seen.size > before;
    }
}

/** The addresses that must be refused: of each kind another year, of each template with a code a code that is none. */
export function unknown(pages) {
    const years = new Map();
    const codes = new Map();
    for (const page of pages) {
        const url = new URL(page);
        if (YEAR.test(url.searchParams.get("year") ?? "")) {
            years.set(url.pathname === "/" ? "/" : template(page), url);
        }
        if (/\/0/.test(template(page))) {
            codes.set(template(page), url);
        }
    }
    const ofYears = [...years.values()].flatMap((url) =>
        ["2024", "abc"].map((year) => {
            const other = new URL(url.pathname, url);
            other.searchParams.set("year", year);
            return other.href;
        }),
    );
    const ofCodes = [...codes.values()].map((url) => new URL(url.pathname.replace(/\d/g, "9"), url).href);
    return [...ofYears, ...ofCodes].filter((address) => !pages.includes(address));
}
