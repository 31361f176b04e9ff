// A tab that shows one page after the other: a new tab for each costs as much as the page does.

/** Tabs of one browser context. As many are open as are used at once. */
export class Tabs {
    #context;
    #free = [];

    constructor(context) {
        this.#context = context;
    }

    /** Lends a tab. One in which something failed is not used again. */
    async lend(work) {
        const tab = this.#free.pop() ?? (await Tab.open(this.#context));
        try {
            const result = await work(tab);
            this.#free.push(tab);
            return result;
        } catch (error) {
            await tab.close();
            throw error;
        }
    }
}

class Tab {
    #page;
    #address;
    #found;
    #bytes = 0;
    #isShown = false;
    /** Those of the page that is shown: what leaving a page aborts is nobody's fault. */
    #requests = new Set();

    static async open(context) {
        const page = await context.newPage();
        const tab = new Tab(page);
        const network = await context.newCDPSession(page);
        await network.send("Network.enable");
        await network.send("Network.setCacheDisabled", { cacheDisabled: true });
        network.on("Network.loadingFinished", (loaded) => (tab.#bytes += loaded.encodedDataLength));
        return tab;
    }

    constructor(page) {
        this.#page = page;
        this.#watch();
    }

    /**
     * Loads a page in light colours, nothing of it cached.
     *
     * @param found is given everything that the page complains of from now on: a rule and a detail
     * @returns its answer, and the bytes that were transferred with every asset
     */
    async load(address, size, found) {
        this.#address = address;
        this.#found = found;
        await this.resize(size);
        await this.#page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
        this.#bytes = 0;
        this.#isShown = false;
        this.#requests.clear();
        const answer = await this.#page.goto(address, { waitUntil: "load" });
        return { answer, bytes: this.#bytes };
    }

    async resize(size) {
        if (this.#page.viewportSize()?.width !== size.width) {
            await this.#page.setViewportSize(size);
        }
    }

    async darken() {
        await this.#page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    }

    /** Runs a function or a text of code in the page. */
    async run(code, argument) {
        return await this.#page.evaluate(code, argument);
    }

    async close() {
        await this.#page.close();
    }

    /** From the answer to the next load everything is the page's own. */
    #watch() {
        const page = this.#page;
        const found = (rule, detail) => this.#isShown && this.#found(rule, detail);
        page.on("framenavigated", (frame) => (this.#isShown ||= frame === page.mainFrame()));
        page.on("pageerror", (error) => found("script-error", error));
        page.on("console", (message) => {
            // That the page itself answers 404 is what some are expected to.
            const ofStatus =
                message.location().url === this.#address && message.text().includes("responded with a status");
            if (message.type() === "error" && !ofStatus) {
                found(message.text().includes("Content Security Policy") ? "policy" : "console", message.text());
            }
        });
        page.on("request", (request) => {
            if (this.#isShown) {
                this.#requests.add(request);
            }
            if (!request.url().startsWith("data:") && new URL(request.url()).origin !== new URL(this.#address).origin) {
                this.#found("other-origin", request.url());
            }
        });
        page.on("requestfailed", (request) => {
            if (this.#requests.has(request)) {
                found("request-failed", `${request.url()} ${request.failure().errorText}`);
            }
        });
        page.on("response", (response) => {
            if (response.status() >= 400 && this.#requests.has(response.request())) {
                found("asset", `${response.url()} answered ${response.status()}`);
            }
        });
    }
}
