package vn.vuonlen.checks.endtoend;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.checks.endtoend.GeneratedOfficer.refused;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.checks.faults.KillableService;
import vn.vuonlen.clients.household.ApiException;
import vn.vuonlen.clients.household.api.CommitmentsApi.APIListCommitmentsRequest;
import vn.vuonlen.clients.household.api.CommitmentsApi.APIRegisterCommitmentRequest;
import vn.vuonlen.clients.household.api.CommitmentsApi.APIWithdrawCommitmentRequest;
import vn.vuonlen.clients.household.api.HouseholdsApi.APIRegisterHouseholdRequest;
import vn.vuonlen.clients.household.api.ProceduresApi.APIGetProcedureRequest;
import vn.vuonlen.clients.household.api.ReviewsApi.APICloseReviewRequest;
import vn.vuonlen.clients.household.api.ReviewsApi.APIDecideReviewRequest;
import vn.vuonlen.clients.household.api.ReviewsApi.APIGetReviewListRequest;
import vn.vuonlen.clients.household.api.ReviewsApi.APIGetReviewProgressRequest;
import vn.vuonlen.clients.household.api.ReviewsApi.APIGetReviewResultsRequest;
import vn.vuonlen.clients.household.api.ReviewsApi.APIListCommuneActsRequest;
import vn.vuonlen.clients.household.api.ReviewsApi.APIListReviewedCommunesRequest;
import vn.vuonlen.clients.household.api.ReviewsApi.APIOpenReviewRequest;
import vn.vuonlen.clients.household.api.ReviewsApi.APIRecordCommuneActRequest;
import vn.vuonlen.clients.household.api.SurveysApi.APICorrectSurveyRequest;
import vn.vuonlen.clients.household.api.SurveysApi.APIGetSurveyRequest;
import vn.vuonlen.clients.household.api.SurveysApi.APIListSurveyVersionsRequest;
import vn.vuonlen.clients.household.api.SurveysApi.APISubmitSurveyRequest;
import vn.vuonlen.clients.household.model.CommitmentWithdrawal;
import vn.vuonlen.clients.household.model.CommuneActKind;
import vn.vuonlen.clients.household.model.CommuneActOutcome;
import vn.vuonlen.clients.household.model.CommuneActResult;
import vn.vuonlen.clients.household.model.CommuneInReview;
import vn.vuonlen.clients.household.model.CommuneStep;
import vn.vuonlen.clients.household.model.Decision;
import vn.vuonlen.clients.household.model.DistrictOpinion;
import vn.vuonlen.clients.household.model.Kind;
import vn.vuonlen.clients.household.model.ListReason;
import vn.vuonlen.clients.household.model.ListStatus;
import vn.vuonlen.clients.household.model.Movement;
import vn.vuonlen.clients.household.model.NewCommitment;
import vn.vuonlen.clients.household.model.NewCommuneAct;
import vn.vuonlen.clients.household.model.NewHousehold;
import vn.vuonlen.clients.household.model.NewMember;
import vn.vuonlen.clients.household.model.PovertyClass;
import vn.vuonlen.clients.household.model.ProcedureStep;
import vn.vuonlen.clients.household.model.RecheckOutcome;
import vn.vuonlen.clients.household.model.Relationship;
import vn.vuonlen.clients.household.model.ReviewListEntry;
import vn.vuonlen.clients.household.model.ReviewResult;
import vn.vuonlen.clients.household.model.ReviewToOpen;
import vn.vuonlen.clients.household.model.ReviewView;
import vn.vuonlen.clients.household.model.Sex;
import vn.vuonlen.clients.household.model.Status;
import vn.vuonlen.clients.household.model.Step;
import vn.vuonlen.clients.household.model.SurveySubmission;
import vn.vuonlen.clients.household.model.SurveyVersion;
import vn.vuonlen.clients.household.model.SurveyView;
import vn.vuonlen.infrastructure.testing.TestPostgres;
import vn.vuonlen.infrastructure.testing.TestSettings;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * The year of a commune under Decision 24/2021, walked by people whose programs are generated from the document: from the
 * opening of the review to its decision, and to what a household commits itself to after it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class GeneratedClientYearTest {

    private static final String COMMUNE = "03163";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> THREE = List.of("EMPLOYMENT", "NUTRITION", "HEALTH_INSURANCE");

    @TempDir
    Path folder;

    private KillableService service;
    private GeneratedOfficer province;
    private GeneratedOfficer commune;
    private GeneratedOfficer chair;
    private GeneratedOfficer district;
    private GeneratedOfficer enumerator;

    private UUID review;

    @BeforeAll
    void start() throws Exception {
        service = new KillableService("household-service", TestSettings.of(TestPostgres.create()));
        await().atMost(Duration.ofMinutes(2)).until(service::ready);
        province = officer("province-officer", "opener", "11");
        commune = officer("commune-officer", "recorder", "11");
        chair = officer("commune-officer", "chair", "11");
        district = officer("district-officer", "district", "11");
        enumerator = officer("enumerator", "enumerator", COMMUNE);
    }

    @AfterAll
    void end() throws Exception {
        if (service != null) {
            service.end();
        }
    }

    @Test
    void aCommunesYear() throws Exception {
        // Four households were poor the year before, and a fifth applies.
        var poor = List.of(
                registered("Lò Văn Một"), registered("Lò Văn Hai"), registered("Lò Văn Ba"), registered("Lò Văn Bốn"));
        var applicant = registered("Lò Văn Năm");
        werePoor(poor);

        opensTheReview();
        readsTheProcedure();
        assertEquals(new TreeSet<>(poor), pending());

        // The survey. One was wrong, and is corrected by who has read it.
        does(commune, act("2022-09-05", CommuneActKind.START_SURVEY), CommuneStep.SURVEYING);
        assertEquals(PovertyClass.POOR, submits(survey(poor.get(0)).deprivations(THREE)));
        assertEquals(PovertyClass.POOR, submits(survey(poor.get(1)).deprivations(THREE)));
        assertEquals(PovertyClass.NEAR_POOR, submits(survey(poor.get(2)).noDeprivation(true)));
        var wrong = survey(poor.get(3)).noDeprivation(true);
        assertEquals(PovertyClass.NEAR_POOR, submits(wrong));
        corrects(wrong);
        assertEquals(
                PovertyClass.NEAR_POOR,
                submits(survey(applicant).noDeprivation(true).applicant(true)));
        assertEquals(Set.of(), pending());

        // Nothing can be closed yet, and the answer names who is missing.
        var tooEarly = refused(409, () -> closes("closer"));
        assertEquals("communes-not-concluded", tooEarly.getCode());
        assertEquals(129, tooEarly.getAdditionalProperties().get("missing"));

        // The village agrees when it meets again, the list is posted, and a complaint is answered.
        does(
                commune,
                act("2022-11-03", CommuneActKind.VILLAGE_MEETING)
                        .present(40)
                        .agreed(19)
                        .addDisputedItem(poor.get(2)),
                CommuneStep.SURVEYING);
        does(
                commune,
                act("2022-11-08", CommuneActKind.VILLAGE_MEETING).present(40).agreed(36),
                CommuneStep.AGREED);
        does(commune, act("2022-11-09", CommuneActKind.POSTING), CommuneStep.POSTED);
        assertEquals(LocalDate.parse("2022-11-14"), seen().getPostedUntil());
        var complaint = act("2022-11-10", CommuneActKind.COMPLAINT)
                .complainant("Lò Văn Inh")
                .household(poor.get(2));
        does(commune, complaint, CommuneStep.POSTED);
        var unanswered = outcome(chair, concluding("2022-11-15"));
        assertEquals(CommuneActResult.REFUSED, unanswered.getResult());
        assertEquals("complaint-unanswered", unanswered.getRefusal().getCode());
        does(
                commune,
                act("2022-11-11", CommuneActKind.RECHECK)
                        .complaint(complaint.getId())
                        .outcome(RecheckOutcome.CONFIRMED),
                CommuneStep.POSTED);
        does(commune, act("2022-11-14", CommuneActKind.ANSWER).complaint(complaint.getId()), CommuneStep.POSTED);
        does(chair, concluding("2022-11-15"), CommuneStep.CONCLUDED);

        // All others conclude at once. What is overdue then is the district's opinion on this one.
        othersConclude();
        var overdue = overdue();
        assertEquals(
                List.of(COMMUNE),
                overdue.stream().map(CommuneInReview::getCommune).toList());
        var deadline = overdue.getFirst().getDeadlines().getFirst();
        assertEquals(CommuneActKind.DISTRICT_OPINION, deadline.getAct());
        assertEquals(LocalDate.parse("2022-11-22"), deadline.getDue());
        var missing = refused(409, () -> closes("closer"));
        assertEquals("district-opinions-missing", missing.getCode());
        assertEquals(List.of(COMMUNE), missing.getAdditionalProperties().get("communes"));
        does(
                district,
                act("2022-11-21", CommuneActKind.DISTRICT_OPINION).opinion(DistrictOpinion.AGREES),
                CommuneStep.APPRAISED);
        assertEquals(List.of(), overdue());
        assertEquals(9, acts().size());

        assertEquals(Step.CLOSED, closes("closer").getStep());
        isDecided();
        readsWhatItFound(poor, applicant);
        takesTheListAsFiles();
        commitsItself(poor.getFirst());
    }

    private void opensTheReview() throws ApiException {
        var opened = province.reviews()
                .openReview(APIOpenReviewRequest.newBuilder()
                        .reviewToOpen(new ReviewToOpen()
                                .year(2022)
                                .kind(Kind.PERIODIC)
                                .standard("07-2021")
                                .standardVersion(1)
                                .area("11"))
                        .build());
        assertEquals(Step.OPEN, opened.getStep());
        assertEquals("24-2021", opened.getProcedure());
        assertEquals(4, opened.getListSize());
        assertNull(opened.getDecision());
        review = opened.getId();
    }

    private void readsTheProcedure() throws ApiException {
        var procedure = commune.procedures()
                .getProcedure(APIGetProcedureRequest.newBuilder()
                        .id("24-2021")
                        .version(1)
                        .build());
        assertEquals(50, procedure.getQuorum().getPercentOfPresent());
        assertEquals("12-14", procedure.getWindow().getTo());
        assertEquals(
                List.of("POSTING 3", "RECHECK 3", "DISTRICT_OPINION 5"),
                procedure.getSteps().stream()
                        .filter(step -> step.getWorkingDays() != null)
                        .map(GeneratedClientYearTest::limit)
                        .toList());
    }

    private static String limit(ProcedureStep step) {
        return step.getAct() + " " + step.getWorkingDays();
    }

    /** Page by page, three on each. */
    private Set<UUID> pending() throws ApiException {
        var entries = new ArrayList<ReviewListEntry>();
        String cursor = null;
        int pages = 0;
        do {
            var page = enumerator
                    .reviews()
                    .getReviewList(APIGetReviewListRequest.newBuilder()
                            .id(review)
                            .area(COMMUNE)
                            .status("pending")
                            .limit(3)
                            .cursor(cursor)
                            .build());
            entries.addAll(page.getItems());
            cursor = page.getNext();
            pages++;
        } while (cursor != null);
        assertEquals(entries.isEmpty() ? 1 : 2, pages);
        for (var entry : entries) {
            assertEquals(ListReason.POOR, entry.getReason());
            assertEquals(ListStatus.PENDING, entry.getStatus());
            assertEquals(COMMUNE, entry.getCommune().getCode());
            assertNull(entry.getSurveyedOn());
        }
        return entries.stream().map(ReviewListEntry::getHousehold).collect(Collectors.toCollection(TreeSet::new));
    }

    private SurveySubmission survey(UUID household) {
        return new SurveySubmission()
                .id(UUID.randomUUID())
                .review(review)
                .household(household)
                .surveyedOn(LocalDate.parse("2022-10-03"))
                .income(900_000L)
                .addConfirmedItem("confirm-class");
    }

    private PovertyClass submits(SurveySubmission survey) throws ApiException {
        return enumerator
                .surveys()
                .submitSurvey(APISubmitSurveyRequest.newBuilder()
                        .surveySubmission(survey)
                        .build())
                .getPropertyClass();
    }

    /** The client asks for the version before it sends anything; the service does so of everybody else. */
    private void corrects(SurveySubmission survey) throws Exception {
        var surveys = enumerator.surveys();
        var read = surveys.getSurveyWithHttpInfo(
                APIGetSurveyRequest.newBuilder().id(survey.getId()).build());
        var etag = read.getHeaders().get("etag").getFirst();
        survey.deprivations(THREE).noDeprivation(null);

        var unsent = assertThrows(ApiException.class, () -> surveys.correctSurvey(correction(survey, null)));
        assertTrue(unsent.getMessage().contains("ifMatch"), unsent::getMessage);
        given().auth()
                .preemptive()
                .oauth2(enumerator.token())
                .contentType("application/json")
                .body(vn.vuonlen.clients.household.JSON.getDefault().getMapper().writeValueAsString(survey))
                .put(service.at("/v1/surveys/" + survey.getId()))
                .then()
                .statusCode(428);

        SurveyView corrected = surveys.correctSurvey(correction(survey, etag));
        assertEquals(2, corrected.getVersion());
        assertEquals(PovertyClass.POOR, corrected.getResult().getPropertyClass());
        survey.income(1_000_000L);
        var stale = refused(412, () -> surveys.correctSurvey(correction(survey, etag)));
        assertEquals("stale", stale.getCode());

        var versions = surveys.listSurveyVersions(APIListSurveyVersionsRequest.newBuilder()
                        .id(survey.getId())
                        .build())
                .getItems();
        assertEquals(
                List.of("2 POOR", "1 NEAR_POOR"),
                versions.stream().map(GeneratedClientYearTest::found).toList());
    }

    private static String found(SurveyVersion version) {
        return version.getVersion() + " " + version.getExplanation().getPropertyClass();
    }

    private static APICorrectSurveyRequest correction(SurveySubmission survey, String etag) {
        return APICorrectSurveyRequest.newBuilder()
                .id(survey.getId())
                .ifMatch(etag)
                .surveySubmission(survey)
                .build();
    }

    private static NewCommuneAct act(String day, CommuneActKind act) {
        return new NewCommuneAct()
                .id(UUID.randomUUID())
                .act(act)
                .addCommunesItem(COMMUNE)
                .happenedOn(LocalDate.parse(day));
    }

    private static NewCommuneAct concluding(String day) {
        return act(day, CommuneActKind.CONCLUSION).number("12/QĐ-UBND");
    }

    private void does(GeneratedOfficer officer, NewCommuneAct act, CommuneStep step) throws ApiException {
        var outcome = outcome(officer, act);
        assertEquals(CommuneActResult.DONE, outcome.getResult(), outcome::toString);
        assertEquals(step, outcome.getStep());
    }

    private CommuneActOutcome outcome(GeneratedOfficer officer, NewCommuneAct act) throws ApiException {
        var outcomes = outcomes(officer, act);
        assertEquals(1, outcomes.size());
        return outcomes.getFirst();
    }

    private List<CommuneActOutcome> outcomes(GeneratedOfficer officer, NewCommuneAct act) throws ApiException {
        return officer.reviews()
                .recordCommuneAct(APIRecordCommuneActRequest.newBuilder()
                        .id(review)
                        .newCommuneAct(act)
                        .build())
                .getItems();
    }

    private void othersConclude() throws ApiException {
        var others = communes(null, null).stream()
                .map(CommuneInReview::getCommune)
                .filter(code -> !code.equals(COMMUNE))
                .toList();
        assertEquals(128, others.size());
        allDo(commune, act("2022-11-01", CommuneActKind.START_SURVEY).communes(others));
        allDo(
                commune,
                act("2022-11-01", CommuneActKind.VILLAGE_MEETING)
                        .communes(others)
                        .present(9)
                        .agreed(9));
        allDo(commune, act("2022-11-01", CommuneActKind.POSTING).communes(others));
        allDo(chair, concluding("2022-11-15").communes(others));
        allDo(
                district,
                act("2022-11-16", CommuneActKind.DISTRICT_OPINION)
                        .communes(others)
                        .opinion(DistrictOpinion.AGREES));
    }

    private void allDo(GeneratedOfficer officer, NewCommuneAct act) throws ApiException {
        var results = outcomes(officer, act).stream()
                .map(CommuneActOutcome::getResult)
                .collect(Collectors.toSet());
        assertEquals(Set.of(CommuneActResult.DONE), results);
    }

    private List<CommuneInReview> overdue() throws ApiException {
        return communes(null, true);
    }

    private CommuneInReview seen() throws ApiException {
        return communes(COMMUNE, null).getFirst();
    }

    private List<CommuneInReview> communes(String area, Boolean overdue) throws ApiException {
        return province.reviews()
                .listReviewedCommunes(APIListReviewedCommunesRequest.newBuilder()
                        .id(review)
                        .area(area)
                        .overdue(overdue)
                        .build())
                .getItems();
    }

    private List<CommuneActKind> acts() throws ApiException {
        return commune
                .reviews()
                .listCommuneActs(APIListCommuneActsRequest.newBuilder()
                        .id(review)
                        .code(COMMUNE)
                        .build())
                .getItems()
                .stream()
                .map(recorded -> recorded.getAct())
                .toList();
    }

    private ReviewView closes(String subject) throws ApiException {
        return officer("province-officer", subject, "11")
                .reviews()
                .closeReview(APICloseReviewRequest.newBuilder().id(review).build());
    }

    /** By another person than the one who closed. */
    private void isDecided() throws ApiException {
        var decision = new Decision().number("158/QĐ-UBND").date(LocalDate.parse("2022-12-20"));
        var decided = officer("province-officer", "chairman", "11")
                .reviews()
                .decideReview(APIDecideReviewRequest.newBuilder()
                        .id(review)
                        .decision(decision)
                        .build());
        assertEquals(Step.DECIDED, decided.getStep());
        assertEquals(decision, decided.getDecision());
        assertEquals(5, decided.getResults());
    }

    private void readsWhatItFound(List<UUID> poor, UUID applicant) throws ApiException {
        var results = results(null);
        assertEquals(5, results.size());
        for (var result : results) {
            assertEquals(Status.DECIDED, result.getStatus());
            assertEquals(COMMUNE, result.getCommune().getCode());
            assertEquals(result.getHousehold().equals(applicant), result.getMovement() == null);
        }
        var escaped = results(Movement.ESCAPED);
        assertEquals(
                List.of(poor.get(2)),
                escaped.stream().map(ReviewResult::getHousehold).toList());
        assertEquals(PovertyClass.NEAR_POOR, escaped.getFirst().getPropertyClass());

        var progress = province.reviews()
                .getReviewProgress(APIGetReviewProgressRequest.newBuilder()
                        .id(review)
                        .breakdown("commune")
                        .build());
        assertEquals(4, progress.getTotal().getSurveyed());
        assertEquals(1, progress.getTotal().getApplicants());
        assertEquals(3, progress.getTotal().getPoor());
        assertEquals(COMMUNE, progress.getCommunes().getFirst().getCommune().getCode());
        assertEquals(progress.getTotal(), progress.getCommunes().getFirst().getCounts());
    }

    private List<ReviewResult> results(Movement movement) throws ApiException {
        return province.reviews()
                .getReviewResults(APIGetReviewResultsRequest.newBuilder()
                        .id(review)
                        .area(COMMUNE)
                        .movement(movement)
                        .build())
                .getItems();
    }

    private void takesTheListAsFiles() throws Exception {
        var list = APIGetReviewListRequest.newBuilder().id(review).area(COMMUNE).build();
        var csv = chair.download("text/csv", reviews -> reviews.getReviewListWithHttpInfo(list));
        isWhole(csv);
        var text = new String(csv.bytes(), UTF_8);
        assertEquals(6, text.lines().count(), text);
        assertTrue(text.contains("Lò Văn Bốn"), text);

        var workbook = chair.download(XLSX, reviews -> reviews.getReviewListWithHttpInfo(list));
        isWhole(workbook);
        var file = Files.write(folder.resolve("list.xlsx"), workbook.bytes());
        try (var parts = new ZipFile(file.toFile())) {
            assertNotNull(parts.getEntry("xl/workbook.xml"));
        }
    }

    private static void isWhole(GeneratedOfficer.Download file) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(file.bytes());
        assertEquals("sha-256=" + HexFormat.of().formatHex(hash), file.header("content-checksum"));
        assertEquals("5", file.header("row-count"));
    }

    private void commitsItself(UUID household) throws ApiException {
        var commitments = commune.commitments();
        var registered = commitments.registerCommitmentWithHttpInfo(APIRegisterCommitmentRequest.newBuilder()
                .id(household)
                .newCommitment(new NewCommitment()
                        .year(2023)
                        .plan("Nuôi ba con bò, trồng một héc-ta quế")
                        .addAspirationsItem("LOAN")
                        .by(LocalDate.parse("2023-11-30"))
                        .registeredOn(LocalDate.parse("2023-03-12")))
                .build());
        assertEquals(201, registered.getStatusCode());
        assertNull(registered.getData().getWithdrawnOn());
        var withdrawn = commitments.withdrawCommitment(APIWithdrawCommitmentRequest.newBuilder()
                .id(household)
                .year(2023)
                .ifMatch(registered.getHeaders().get("etag").getFirst())
                .commitmentWithdrawal(new CommitmentWithdrawal()
                        .withdrawnOn(LocalDate.parse("2023-08-20"))
                        .reason("Lao động chính bị tai nạn"))
                .build());
        assertEquals(2, withdrawn.getVersion());
        var listed = commitments
                .listCommitments(
                        APIListCommitmentsRequest.newBuilder().id(household).build())
                .getItems();
        assertEquals(1, listed.size());
        assertEquals(2, listed.getFirst().getVersion());
        assertEquals(LocalDate.parse("2023-08-20"), listed.getFirst().getWithdrawnOn());
    }

    private UUID registered(String head) throws ApiException {
        return commune.households()
                .registerHousehold(APIRegisterHouseholdRequest.newBuilder()
                        .idempotencyKey(UUID.randomUUID().toString())
                        .newHousehold(new NewHousehold()
                                .id(UUID.randomUUID())
                                .area(COMMUNE)
                                .registeredOn(LocalDate.parse("2021-03-01"))
                                .addMembersItem(new NewMember()
                                        .name(head)
                                        .sex(Sex.M)
                                        .birthDate("1986")
                                        .ethnicGroup("03")
                                        .relationship(Relationship.HEAD)))
                        .build())
                .getId();
    }

    /** By a file, which no generated method sends as it is. */
    private void werePoor(List<UUID> households) throws IOException {
        var rows = households.stream()
                .map("{\"household\":\"%s\",\"year\":2021,\"class\":\"POOR\"}"::formatted)
                .collect(Collectors.joining("\n"));
        var operator = TestTokens.of("operator", "11");
        var accepted = service.post("/v1/imports?kind=prior-results", operator, "application/x-ndjson", rows);
        assertEquals(201, accepted.statusCode(), accepted.body());
        var job = URI.create(accepted.headers().firstValue("Location").orElseThrow())
                .getPath();
        await(job)
                .atMost(Duration.ofMinutes(1))
                .until(() -> service.get(job, operator).orElseThrow().body().contains("\"SUCCEEDED\""));
    }

    private GeneratedOfficer officer(String role, String subject, String area) {
        return new GeneratedOfficer(
                service.at(""),
                TestTokens.with(role).subject(subject).areas(area).sign());
    }
}
