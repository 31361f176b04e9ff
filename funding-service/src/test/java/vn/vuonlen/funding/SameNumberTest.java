package vn.vuonlen.funding;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static vn.vuonlen.funding.FundingApi.MAKER;
import static vn.vuonlen.funding.FundingApi.approved;
import static vn.vuonlen.funding.FundingApi.budget;
import static vn.vuonlen.funding.FundingApi.decision;
import static vn.vuonlen.funding.FundingApi.disbursement;
import static vn.vuonlen.funding.FundingApi.line;
import static vn.vuonlen.funding.FundingApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vuonlen.infrastructure.testing.Suite;

/** A document number typed in another way is the same number: no money is given or paid twice by another spelling. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class SameNumberTest {

    private static final String NUMBER = "0312/GRV-Đợt 1";

    @BeforeEach
    void provideProvince() throws Exception {
        ProvinceFixture.provide();
    }

    static String[] spellingsOfADecision() {
        return new String[] {
            "/QĐ-UBND (bổ sung)",
            "/QĐ-UBND (bổ sung) ",
            "\u00a0/QĐ-UBND (bổ sung)",
            " / QĐ - UBND(bổ sung)",
            "/QĐ\u200b-UBND (bổ sung)",
            "/qđ-ubnd (bổ sung)",
            "/Q\u00d0-UBND (bổ sung)",
            "/q\u00f0-ubnd (bổ sung)",
            "/Q\u0189-UBND (bổ sung)",
            "/QD-UBND (bo sung)",
            "/QĐ\u2013UBND (bổ sung)",
            "/QĐ-UBND (bo\u0302\u0309 sung)",
            ".QĐ.UBND, bổ sung",
            "\uff0f\uff31Đ\uff0d\uff35\uff22\uff2e\uff24 (bổ sung)",
            "/QĐ-UB\u039dD (bổ sung)",
            "QĐUBND_bổ_sung"
        };
    }

    @ParameterizedTest
    @MethodSource("spellingsOfADecision")
    void aDecisionGivesALineOnceHoweverItsNumberIsTyped(String typed) {
        var number = "1185." + System.nanoTime();
        var line = budget("P135", 100);
        MAKER.created("/v1/budgets", with(line, "decision", decision(number + "/QĐ-UBND (bổ sung)", "2017-12-11")));

        var again = MAKER.post("/v1/budgets", with(line, "decision", decision(number + typed, "2017-12-11")));

        again.then()
                .statusCode(409)
                .body("code", equalTo("budget-line-taken"))
                .body("errors[0].pointer", equalTo("/decision/number"));
    }

    @Test
    void anotherNumberGivesAnotherLine() {
        var number = System.nanoTime() + "/QĐ-";
        var line = budget("P135", 100);
        MAKER.created("/v1/budgets", with(line, "decision", decision(number + "UBND", "2017-12-11")));

        var other = MAKER.post("/v1/budgets", with(line, "decision", decision(number + "TTg", "2017-12-11")));

        other.then().statusCode(201);
    }

    @Test
    void numbersWhoseLettersOrDigitsDifferAreOthers() {
        var allocation = approved(line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 100);
        for (var number : new String[] {"KB-001", "KB-01", "KB-O01", "KB-00l", "KD-001"}) {
            MAKER.created("/v1/disbursements", with(disbursement(allocation, 1), "document", number));
        }
    }

    @Test
    void aDecisionNumberIsStoredWithoutInvisibleCharacters() {
        var number = "\u00a0" + System.nanoTime() + "/QĐ-Thu\u031b\u0301\u200b ";

        var entered = MAKER.post("/v1/budgets", with(budget("P135", 100), "decision", decision(number, "2017-12-11")));

        entered.then().statusCode(201).body("decision.number", matchesRegex("\\d+/QĐ-Thứ"));
        MAKER.post("/v1/budgets", with(budget("P135", 100), "decision", decision("\u200b ", "2017-12-11")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/decision/number"));
    }

    static String[] spellingsOfADocument() {
        return new String[] {
            NUMBER,
            NUMBER + " ",
            "\u3000" + NUMBER + "\u00a0",
            "0312 / GRV - Đợt 1",
            "0312/GRV-Đợt\u200b 1\ufeff",
            "0312/grv-đợt 1",
            "0312/GRV-\u00d0ợt 1",
            "0312/GRV-\u0189ợt 1",
            "0312/GRV-Đo\u031b\u0323t 1",
            "0312/GRV-Dot 1",
            "0312/GRV\u2013Đợt 1",
            "0312.GRV.Đợt.1",
            "0312 GRV: Đợt 1.",
            "\uff10\uff13\uff11\uff12\uff0fGRV-Đợt 1",
            "\u0660\u0663\u0661\u0662/GRV-Đợt 1",
            "0312GRVĐợt1"
        };
    }

    @ParameterizedTest
    @MethodSource("spellingsOfADocument")
    void aDocumentPaysAnAllocationOnceHoweverItIsTyped(String typed) {
        var allocation = approved(line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 1_000);
        var payment = with(disbursement(allocation, 10), "document", NUMBER);
        MAKER.created("/v1/disbursements", payment);

        var again = MAKER.post("/v1/disbursements", with(payment, "document", typed));

        again.then()
                .statusCode(409)
                .body("code", equalTo("document-entered"))
                .body("errors[0].pointer", equalTo("/document"));
        MAKER.get("/v1/allocations/" + allocation).then().body("disbursed", equalTo(10));
    }

    @Test
    void aNumberWithoutLettersAndDigitsOrInAWrongEncodingIsRefused() {
        var allocation = approved(line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 100);
        for (var number : new String[] {
            "---", "./.", "\u2013", "1185/Q\u00a7-UBND", "1185/Q?-UBND", "1185/Q\ufffd", "1185/QÄ\u2018"
        }) {
            MAKER.post("/v1/disbursements", with(disbursement(allocation, 1), "document", number))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("number-unreadable"))
                    .body("errors[0].pointer", equalTo("/document"));
            MAKER.post("/v1/budgets", with(budget("P135", 100), "decision", decision(number, "2017-12-11")))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/decision/number"));
        }
    }

    /** The treasury may pay two allocations by one document. */
    @Test
    void oneDocumentMayPayTwoAllocations() {
        var line = line("P30A", 1_000);
        var one = approved(line, ProvinceFixture.TUA_CHUA, 100);
        var other = approved(line, ProvinceFixture.TUA_CHUA, 100);
        MAKER.created("/v1/disbursements", with(disbursement(one, 10), "document", NUMBER));

        MAKER.created("/v1/disbursements", with(disbursement(other, 20), "document", NUMBER));

        MAKER.get("/v1/budgets/" + line).then().body("balances.disbursed", equalTo(30));
    }

    /** The document is the reason given, although nothing is left to pay either. */
    @Test
    void aDocumentThatExhaustedTheAllocationIsRefusedAsRepeated() {
        var allocation = approved(line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 100);
        var payment = disbursement(allocation, 100);
        MAKER.created("/v1/disbursements", payment);

        var again = MAKER.post("/v1/disbursements", payment);

        again.then().statusCode(409).body("code", equalTo("document-entered"));
    }

    @Test
    void aDocumentNumberIsStoredWithoutInvisibleCharacters() {
        var allocation = approved(line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 100);

        var entered = MAKER.post(
                "/v1/disbursements",
                with(disbursement(allocation, 1), "document", " 0312/GRV-Đo\u031b\u0323t\u200b\u00a0 1 "));

        entered.then().statusCode(201).body("document", equalTo("0312/GRV-Đợt 1"));
        MAKER.post("/v1/disbursements", with(disbursement(allocation, 1), "document", "\u00a0\u200b"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/document"));
    }
}
