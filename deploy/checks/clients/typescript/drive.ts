// What a page of another system does with the TypeScript client that openapi-generator makes of the documents.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import * as funding from "../target/generated-sources/typescript/funding";
import * as household from "../target/generated-sources/typescript/household";
import * as reporting from "../target/generated-sources/typescript/reporting";

function given(name: string): string {
    const value = process.env[name];
    assert.ok(value, `${name} is missing in the environment`);
    return value;
}

const enumerator = new household.Configuration({
    basePath: given("HOUSEHOLD"),
    accessToken: given("ENUMERATOR"),
});
const households = new household.HouseholdsApi(enumerator);
const surveys = new household.SurveysApi(enumerator);
const reports = new reporting.ReportsApi(new reporting.Configuration({ basePath: given("REPORTING") }));

function allocations(user: string): funding.AllocationsApi {
    return new funding.AllocationsApi(
        new funding.Configuration({ basePath: given("FUNDING"), accessToken: given(user) }),
    );
}

async function readEveryPageOfTheCommunes(): Promise<void> {
    const areas = new household.AreasApi(enumerator);
    const codes: string[] = [];
    let pages = 0;
    let cursor: string | null | undefined;
    do {
        const page: household.PageAreaView = await areas.listAreas({
            asOf: new Date("2018-12-31"),
            level: household.AreaLevel.Commune,
            limit: 100,
            cursor: cursor ?? undefined,
        });
        codes.push(...page.items!.map((area) => area.code!));
        cursor = page.next;
        pages++;
    } while (cursor);
    assert.equal(pages, 2);
    assert.equal(codes.length, 130);
    assert.equal(new Set(codes).size, 130);
}

async function readMoneyBeyond32Bits(): Promise<void> {
    const report = await reports.getFundingReport({ area: "11", year: 2018 });
    assert.equal(report.budgeted, 422_350_000_000);
}

async function takeAnExportAsBytes(): Promise<void> {
    const answer = await reports.getFundingReportRaw({ area: "11", year: 2018, format: "csv" });
    const bytes = new Uint8Array(await answer.raw.arrayBuffer());
    assert.match(new TextDecoder().decode(bytes), /422350000000/);
}

async function register(head: string): Promise<string> {
    const registered = await households.registerHousehold({
        idempotencyKey: randomUUID(),
        newHousehold: {
            id: randomUUID(),
            area: given("WARD"),
            registeredOn: new Date("2026-01-02"),
            members: [
                {
                    name: head,
                    sex: household.Sex.F,
                    birthDate: "1986",
                    ethnicGroup: "03",
                    relationship: household.Relationship.Head,
                },
            ],
        },
    });
    assert.equal(registered.size, 1);
    return registered.id!;
}

function survey(of: string, deprivations?: string[]): household.SurveySubmission {
    return {
        id: randomUUID(),
        review: given("REVIEW"),
        household: of,
        surveyedOn: new Date("2026-02-03"),
        income: 900_000,
        applicant: true,
        ...(deprivations && { deprivations }),
    };
}

async function tellWhatWasAskedFromWhatWasNot(): Promise<void> {
    const asked = survey(await register("Lò Thị Hỏi"), ["EMPLOYMENT", "NUTRITION", "HEALTH_INSURANCE"]);
    const receipt = await surveys.submitSurvey({ surveySubmission: asked });
    assert.equal(receipt._class, household.PovertyClass.Poor);
    const denied = { ...survey(await register("Lò Thị Đủ")), noDeprivation: true };
    assert.equal((await surveys.submitSurvey({ surveySubmission: denied })).review, given("REVIEW"));

    const of = await register("Lò Thị Chưa");
    const unasked = await problem(422, surveys.submitSurvey({ surveySubmission: survey(of) }));
    assert.equal(unasked.errors?.[0]?.code, "measure-missing");
    const empty = await problem(422, surveys.submitSurvey({ surveySubmission: survey(of, []) }));
    assert.equal(empty.errors?.[0]?.code, "deprivations-not-asked");
}

async function proposeAndApproveAnAllocation(): Promise<void> {
    const proposed = await allocations("MAKER").proposeAllocation({
        idempotencyKey: randomUUID(),
        newAllocation: { budget: given("BUDGET"), area: given("WARD"), amount: 15_200_000_000 },
    });
    assert.equal(proposed.status, funding.Status.Proposed);
    const read = await allocations("CHECKER").getAllocationRaw({ id: proposed.id! });
    const approved = await allocations("CHECKER").approveAllocation({
        id: proposed.id!,
        idempotencyKey: randomUUID(),
        ifMatch: read.raw.headers.get("ETag")!,
    });
    assert.equal(approved.status, funding.Status.Approved);
    assert.equal(approved.amount, 15_200_000_000);
}

async function readARefusal(): Promise<void> {
    const missing = await problem(404, households.getHousehold({ id: randomUUID() }));
    assert.equal(missing.code, "not-found");
    assert.ok(missing.messages.vi);
}

async function problem(status: number, request: Promise<unknown>): Promise<household.ProblemDocument> {
    try {
        await request;
    } catch (error) {
        assert.ok(error instanceof household.ResponseError, String(error));
        assert.equal(error.response.status, status);
        return household.ProblemDocumentFromJSON(await error.response.json());
    }
    throw new assert.AssertionError({ message: "it was not refused" });
}

async function drive(): Promise<void> {
    await readEveryPageOfTheCommunes();
    await readMoneyBeyond32Bits();
    await takeAnExportAsBytes();
    await tellWhatWasAskedFromWhatWasNot();
    await proposeAndApproveAnAllocation();
    await readARefusal();
}

drive().catch((error) => {
    console.error(error);
    process.exitCode = 1;
});
