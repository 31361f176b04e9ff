package vn.vuonlen.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import vn.vuonlen.clients.funding.api.AllocationsApi;
import vn.vuonlen.clients.funding.model.NewAllocation;
import vn.vuonlen.clients.funding.model.Status;
import vn.vuonlen.clients.household.JSON;
import vn.vuonlen.clients.household.api.AreasApi;
import vn.vuonlen.clients.household.api.HouseholdsApi;
import vn.vuonlen.clients.household.api.SurveysApi;
import vn.vuonlen.clients.household.model.AreaLevel;
import vn.vuonlen.clients.household.model.NewHousehold;
import vn.vuonlen.clients.household.model.NewMember;
import vn.vuonlen.clients.household.model.ProblemDocument;
import vn.vuonlen.clients.household.model.Relationship;
import vn.vuonlen.clients.household.model.Sex;
import vn.vuonlen.clients.household.model.SurveySubmission;
import vn.vuonlen.clients.reporting.api.ReportsApi;
import vn.vuonlen.local.process.Part;

/** What another system does with the Java client that openapi-generator makes of the documents, and with nothing else. */
record JavaClient(ClientOccasion occasion) {

    private static final LocalDate SURVEYED_ON = LocalDate.parse("2026-02-03");

    void everyPageOfTheCommunesIsRead() throws Exception {
        var areas = new AreasApi(household());
        var codes = new ArrayList<String>();
        String cursor = null;
        int pages = 0;
        do {
            var page = areas.listAreas(AreasApi.APIListAreasRequest.newBuilder()
                    .asOf(LocalDate.parse("2018-12-31"))
                    .level(AreaLevel.COMMUNE)
                    .limit(100)
                    .cursor(cursor)
                    .build());
            page.getItems().forEach(area -> codes.add(area.getCode()));
            cursor = page.getNext();
            pages++;
        } while (cursor != null);
        assertEquals(2, pages);
        assertEquals(130, codes.size());
        assertEquals(130, new HashSet<>(codes).size());
    }

    void moneyBeyond32BitsIsRead() throws Exception {
        var report = new ReportsApi(reporting()).getFundingReport(report2018(null));
        assertEquals(422_350_000_000L, report.getBudgeted());
    }

    /** With two forms of one answer the generated method returns the first: the bytes are taken where they come in. */
    void anExportIsTakenAsBytes() throws Exception {
        var received = new ArrayList<byte[]>();
        var client = reporting();
        client.setResponseInterceptor(response -> {
            try {
                received.add(response.body().readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var report = new ReportsApi(client).getFundingReport(report2018("csv"));
        assertNull(report);
        var text = new String(received.getFirst(), StandardCharsets.UTF_8);
        assertTrue(text.contains("422350000000"), text);
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), received.getFirst());
    }

    void aSurveyTellsWhatWasAskedFromWhatWasNot() throws Exception {
        var asked = surveyed(register("Lò Văn Hỏi"), List.of("EMPLOYMENT", "NUTRITION", "HEALTH_INSURANCE"));
        var receipt = submit(asked);
        assertEquals("POOR", receipt.getPropertyClass().getValue());
        var denied = survey(register("Lò Văn Đủ")).noDeprivation(true);
        assertEquals(occasion.review(), submit(denied).getReview());

        var household = register("Lò Văn Chưa");
        assertEquals("measure-missing", fault(refused(422, () -> submit(survey(household)))));
        var empty = survey(household).deprivations(List.of());
        assertEquals("deprivations-not-asked", fault(refused(422, () -> submit(empty))));
    }

    void anAllocationIsProposedAndApproved() throws Exception {
        var proposed = new AllocationsApi(funding("funding-maker"))
                .proposeAllocation(AllocationsApi.APIProposeAllocationRequest.newBuilder()
                        .idempotencyKey(UUID.randomUUID().toString())
                        .newAllocation(new NewAllocation()
                                .budget(occasion.budget())
                                .area(ClientOccasion.WARD)
                                .amount(15_200_000_000L))
                        .build());
        assertEquals(Status.PROPOSED, proposed.getStatus());
        var checker = new AllocationsApi(funding("funding-checker"));
        var read = checker.getAllocationWithHttpInfo(AllocationsApi.APIGetAllocationRequest.newBuilder()
                .id(proposed.getId())
                .build());
        var approved = checker.approveAllocation(AllocationsApi.APIApproveAllocationRequest.newBuilder()
                .id(proposed.getId())
                .idempotencyKey(UUID.randomUUID().toString())
                .ifMatch(read.getHeaders().get("etag").getFirst())
                .build());
        assertEquals(Status.APPROVED, approved.getStatus());
        assertEquals(15_200_000_000L, approved.getAmount());
    }

    void aRefusalIsAProblem() throws Exception {
        var nobody = HouseholdsApi.APIGetHouseholdRequest.newBuilder()
                .id(UUID.randomUUID())
                .build();
        var problem = refused(404, () -> new HouseholdsApi(household()).getHousehold(nobody));
        assertEquals("not-found", problem.getCode());
        assertTrue(!problem.getMessages().getVi().isBlank(), problem::toString);
    }

    private UUID register(String head) throws Exception {
        var registered = new HouseholdsApi(household())
                .registerHousehold(HouseholdsApi.APIRegisterHouseholdRequest.newBuilder()
                        .idempotencyKey(UUID.randomUUID().toString())
                        .newHousehold(new NewHousehold()
                                .id(UUID.randomUUID())
                                .area(ClientOccasion.WARD)
                                .registeredOn(LocalDate.parse("2026-01-02"))
                                .addMembersItem(new NewMember()
                                        .name(head)
                                        .sex(Sex.M)
                                        .birthDate("1986")
                                        .ethnicGroup("03")
                                        .relationship(Relationship.HEAD)))
                        .build());
        assertEquals(1, registered.getSize());
        return registered.getId();
    }

    private SurveySubmission surveyed(UUID household, List<String> deprivations) {
        return survey(household).deprivations(deprivations);
    }

    /** Without a word of deprivations, which the client then must not send either. */
    private SurveySubmission survey(UUID household) {
        return new SurveySubmission()
                .id(UUID.randomUUID())
                .review(occasion.review())
                .household(household)
                .surveyedOn(SURVEYED_ON)
                .income(900_000L)
                .applicant(true);
    }

    private vn.vuonlen.clients.household.model.Receipt submit(SurveySubmission survey) throws Exception {
        return new SurveysApi(household())
                .submitSurvey(SurveysApi.APISubmitSurveyRequest.newBuilder()
                        .surveySubmission(survey)
                        .build());
    }

    private static String fault(ProblemDocument problem) {
        return problem.getErrors().getFirst().getCode();
    }

    private static ProblemDocument refused(int status, Executable request) throws IOException {
        var refusal = assertThrows(vn.vuonlen.clients.household.ApiException.class, request);
        assertEquals(status, refusal.getCode(), refusal::getResponseBody);
        return JSON.getDefault().getMapper().readValue(refusal.getResponseBody(), ProblemDocument.class);
    }

    private static ReportsApi.APIGetFundingReportRequest report2018(String format) {
        return ReportsApi.APIGetFundingReportRequest.newBuilder()
                .area("11")
                .year(2018)
                .format(format)
                .build();
    }

    private vn.vuonlen.clients.household.ApiClient household() throws Exception {
        var token = occasion.api().token("enumerator", ClientOccasion.WARD);
        var client = new vn.vuonlen.clients.household.ApiClient();
        client.updateBaseUri(occasion.url(Part.HOUSEHOLD));
        return client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }

    private vn.vuonlen.clients.funding.ApiClient funding(String role) throws Exception {
        var token = occasion.api().token(role, "11");
        var client = new vn.vuonlen.clients.funding.ApiClient();
        client.updateBaseUri(occasion.url(Part.FUNDING));
        return client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }

    /** Without a token: the report of a province is public. */
    private vn.vuonlen.clients.reporting.ApiClient reporting() {
        var client = new vn.vuonlen.clients.reporting.ApiClient();
        client.updateBaseUri(occasion.url(Part.REPORTING));
        return client;
    }
}
