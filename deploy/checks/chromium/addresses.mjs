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

/** What marks up a page: its template, and words as values, such as the measure of a map; a code or a year fills it. */
export function markup(address) {
    const words = [...new URL(address).searchParams].filter(([, value]) => !/^\d[\d-]*$/.test(value));
    return [template(address), ...words.map(([name, value]) => `${name}=${value}`)].join(" ");
}

/** What a page can show that is new: its template, and of its kind each parameter, with each year and each word. */
function features(address, shapeOf = (value) => (YEAR.test(value) ? value : shape(value))) {
    const parameters = [...new URL(address).searchParams].map(
        ([name, value]) => `${kind(address)}?${name}=${shapeOf(value)}`,
    );
    return [template(address), ...parameters];
}

/**
 * What an address is of a kind with: all that differ from it in codes alone. A file is of two: that of its figures, in
 * whatever format, and that of its report in this format, of whatever year. So a file of each year is asked for, and
 * each format of each report, not each format of each year, as writing a file takes long.
 */
export function signatures(address) {
    const ofFigures = new URL(address);
    ofFigures.searchParams.delete("format");
    const isFile = ofFigures.searchParams.size < new URL(address).searchParams.size;
    const all = isFile ? [features(ofFigures.href), features(address, shape)] : [features(address)];
    return all.map((one) => one.sort().join(" "));
}

/** Tells once of each address whether it is to be looked at. */
export class Sample {
    #seen = new Set();
    #years = new Set();
    #mostYears;

    /** @param mostYears of so many years pages are looked at, those that come first */
    constructor(mostYears = Infinity) {
        this.#mostYears = mostYears;
    }

    isNew(address) {
        if (!this.#isOfFewYears(address)) {
            return false;
        }
        const before = this.#seen.size;
        features(address).forEach((feature) => this.#seen.add(feature));
        return this.#seen.size > before;
    }

    #isOfFewYears(address) {
        const years = [...new URL(address).searchParams.values()].filter((value) => YEAR.test(value));
        years.filter(() => this.#years.size < this.#mostYears).forEach((year) => this.#years.add(year));
        return years.every((year) => this.#years.has(year));
    }
}

/**
 * The addresses that must be refused, one list for each sort: of each kind two other years, of each template with a
 * code a code that is none.
 */
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
    const ofYear = (year) =>
        [...years.values()].map((url) => {
            const other = new URL(url.pathname, url);
            other.searchParams.set("year", year);
            return other.href;
        });
    const ofCodes = [...codes.values()].map((url) => new URL(url.pathname.replace(/\d/g, "9"), url).href);
    return [ofYear("2024"), ofYear("abc"), ofCodes].map((sort) => sort.filter((address) => !pages.includes(address)));
}
