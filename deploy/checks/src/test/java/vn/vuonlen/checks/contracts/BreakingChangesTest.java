package vn.vuonlen.checks.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each change of a text of {@code small.yaml} is found, or is none; most of the texts stand in schemas that are referred to. */
class BreakingChangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        poor: {type: integer,                    | poor: {type: string,           | GET /v1/areas 200 application/json[]/poor type was integer, is string
        format: int64                            | format: int32                  | GET /v1/areas 200 application/json[]/poor format was int64, is int32
        enum: [URBAN, RURAL]                     | enum: [URBAN, RURAL, ISLAND]   | GET /v1/areas 200 application/json[]/kind may be ISLAND
        enum: [URBAN, RURAL]                     | enum: [URBAN]                  | GET /v1/areas 200 application/json[]/kind is never RURAL
        {type: string, enum: [URBAN, RURAL]}     | {type: string}                 | GET /v1/areas 200 application/json[]/kind may be anything
        enum: [PROVINCE, COMMUNE]                | enum: [PROVINCE]               | GET /v1/areas query parameter level takes no COMMUNE
        enum: [F, M]                             | enum: [F]                      | POST /v1/households request application/json/members[]/sex takes no M
        note: {type: string,                     | `note: {type: string, enum: [a],` | POST /v1/households request application/json/members[]/note takes only a
        required: [name]                         | `required: [name, sex]`        | POST /v1/households request application/json/members[]/sex is required
        required: [code, poor]                   | required: [code]               | GET /v1/areas 200 application/json[]/poor may be absent
        poor: {type: integer,                    | `poor: {type: [integer, "null"],` | GET /v1/areas 200 application/json[]/poor may be null
        kind: {$ref: "#/components/schemas/Kind"} | `kind: {anyOf: [{$ref: "#/components/schemas/Kind"}, {type: "null"}]}` | GET /v1/areas 200 application/json[]/kind may be null
        income: {type: [integer, "null"]         | income: {type: integer         | POST /v1/households request application/json/income may no longer be null
        code: {type: string}                     | key: {type: string}            | GET /v1/areas 200 application/json[]/code is gone
        rate: {type: [number, "null"], maximum: 100} | x-rate: ""                 | GET /v1/areas 200 application/json[]/rate is gone
        note: {type: string,                     | remark: {type: string,         | POST /v1/households request application/json/members[]/note is gone
        /v1/areas:                               | /v1/units:                     | GET /v1/areas is gone
        post:                                    | put:                           | POST /v1/households is gone
        operationId: listAreas                   | operationId: areas             | GET /v1/areas operationId was listAreas, is areas
        maximum: 1000                            | maximum: 500                   | GET /v1/areas query parameter limit maximum was 1000, is 500
        minimum: 1,                              | minimum: 10,                   | GET /v1/areas query parameter limit minimum was 1, is 10
        area: {type: string, maxLength: 30}      | `area: {type: string, maxLength: 20}` | POST /v1/households request application/json/area maxLength was 30, is 20
        maxItems: 50                             | maxItems: 20                   | POST /v1/households request application/json/members maxItems was 50, is 20
        pattern: "[a-z]*"                        | pattern: "[a-y]*"              | POST /v1/households request application/json/members[]/note pattern was [a-z]*, is [a-y]*
        maximum: 100}                            | maximum: 200}                  | GET /v1/areas 200 application/json[]/rate maximum was 100, is 200
        format: int64, minimum: 0                | format: int64                  | GET /v1/areas 200 application/json[]/poor minimum was 0, is not given
        "409":                                   | "410":                         | POST /v1/households 409 is gone
        "201":                                   | "200":                         | POST /v1/households 201 is gone
        name: level                              | name: grade                    | GET /v1/areas query parameter level is gone
        name: Idempotency-Key, in: header        | `name: Idempotency-Key, required: true, in: header` | POST /v1/households header parameter Idempotency-Key is required
        text/csv                                 | application/csv                | GET /v1/areas 200 text/csv is gone
        application/problem+json                 | application/json               | GET /v1/areas 404 application/problem+json is gone
        application/json: {schema: {$ref         | application/xml: {schema: {$ref | POST /v1/households request application/json is gone
        ETag:                                    | Tag:                           | GET /v1/areas 200 header ETag is gone
        security: [{}, {token: []}]              | security: [{token: []}]        | GET /v1/areas requires a token
        enumerator, operator                     | enumerator                     | POST /v1/households does not admit token operator
        machine: [households.write]              | `machine: [households.read]`   | POST /v1/households does not admit machine households.write
        `, {machine: [households.write]}`        | ``                             | POST /v1/households does not admit machine households.write
        scheme: bearer                           | scheme: basic                  | security scheme token scheme was bearer, is basic
        `, openIdConnectUrl: "https://id.example"` | ``                           | security scheme machine openIdConnectUrl is gone
        `machine: {type`                         | `robot: {type`                 | security scheme machine is gone
        default: 50                              | default: 10                    | GET /v1/areas query parameter limit default was 50, is 10
        required: true, schema                   | schema                         | GET /v1/areas 200 header ETag may be absent
        unknown-area                             | area-unknown                   | GET /v1/areas 404 unknown-area is gone
        `{url: /}`                               | `{url: /api}`                  | server / is gone
        additionalProperties: true               | additionalProperties: false    | POST /v1/households request application/json takes no further members
        """)
    void whatBreaksAClientIsNamed(String was, String is, String sentence) throws IOException {
        assertEquals(
                sentence,
                String.join("\n", changes(was, is)).lines().findFirst().orElse("nothing found"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        enum: [PROVINCE, COMMUNE]     | enum: [PROVINCE, DISTRICT, COMMUNE]
        maximum: 1000                 | maximum: 2000
        required: [area, members]     | required: [area]
        required: [code, poor]        | required: [code, poor, kind]
        area: {type: string,          | `area: {type: [string, "null"],`
        rate: {type: [number, "null"] | rate: {type: number
        maximum: 100}                 | maximum: 90}
        detail: {type: string}        | `detail: {type: string}, hint: {type: string}`
        enumerator, operator          | enumerator, operator, auditor
        `{token: [enumerator, operator]}` | `{token: []}`
        `https://id.example`          | `https://login.example`
        or malformed                  | unknown-code
        description: The areas        | description: All areas
        maxLength: 30                 | maxLength: 40
        """)
    void whatBreaksNoClientIsNot(String was, String is) throws IOException {
        assertEquals(List.of(), changes(was, is));
    }

    @Test
    void aDocumentDoesNotBreakItself() throws IOException {
        assertEquals(List.of(), changes("openapi", "openapi"));
    }

    private static List<String> changes(String was, String is) throws IOException {
        try (var resource = BreakingChangesTest.class.getResourceAsStream("/contracts/small.yaml")) {
            var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            var changed = text.replace(was, is);
            assertEquals(was.equals(is), changed.equals(text), was);
            return BreakingChanges.between(read(text), read(changed));
        }
    }

    private static OpenApiFile read(String text) throws IOException {
        return new OpenApiFile(new YAMLMapper().readTree(text));
    }
}
