package vn.vuonlen.household.importing;

/** The fields of the rows as OpenAPI describes them. The README of the service lists them one by one. */
final class ImportFields {

    static final String DESCRIPTION = """
            The file is kept as it comes and worked off by a job: follow its `Location` for progress, `…/rejects` for
            every refused row with its line in the file, column, code and message, `…/events` for progress as it happens.
            A row is refused with all that is wrong with it, up to twenty faults. Unknown fields are refused. The same
            file again changes nothing. No refusal quotes a name, a date of birth or a personal ID: what could be one is
            shown as `•••`.

            What is possible but mostly a typing error (confirm-head-age, confirm-personal-id, confirm-size; confirm-income,
            confirm-class) is stored and warned of: `warnings` counts such rows, `…/rejects?severity=WARNING` lists them. A row
            whose `confirmed` names the code is not. Rows that are refused or were there already are not warned of.

            `mode=validate` makes the same checks and keeps nothing. `atomic=row` stores each row for itself,
            `atomic=all` stores all rows or none: if one is refused the job fails. A job fails as well if all its rows are
            refused, or if there are none. `message` says how it ended: `stored`, `partly-stored`, `nothing-changed` (all
            rows were there already), `checked`, or why it failed.

            **CSV** as spreadsheets write it: separated by comma, semicolon, tab or `|`, as the header shows or a first
            line `sep=…` says; a quoted value may hold line breaks. Rows of empty cells and empty columns without a name
            are nothing. In the header case, blanks, accents and unseen characters do not matter, and each field has
            further names, below in brackets. Blanks and unseen characters around a value do not matter. Flags are
            `true`/`false`, `có`/`không`, `đúng`/`sai`, `yes`/`no`, `1`/`0`, `x` or empty, in any case. The codes of a
            list are separated by `|`, `;` or `,`; an empty value is an empty list of codes, and of anything else it is
            absent. Sent as `text/csv`, `application/csv`, `text/comma-separated-values`, `application/vnd.ms-excel` or
            `text/plain`. An archive or another encoding is refused with 415.

            **XLSX** as Excel and LibreOffice write it: one visible sheet with data, a title above the header or none, and the
            names and values of CSV. A day may be one of the spreadsheet. A formula, a number of more than 15 digits, a second
            sheet with data, macros or a password are refused. A sheet “Hướng dẫn” or “Notes” is left out. Refusals have the
            numbers of the rows in the sheet; `GET /v1/jobs/{id}/marked.xlsx` gives the workbook back with them marked, and
            `GET /v1/imports/templates/{kind}.xlsx` is one to fill in.

            **In CSV and XLSX** `household` may be the code of the national register, if exactly one household of the sender's
            areas has it. The `id` of a household may be empty if it has a `code`, and that of a survey always: then it follows
            from area and code, or from review, household and day.

            **NDJSON** as programs write it: the names below exactly, `true` and `false`, lists as arrays.

            **households**: `id` (UUID) [Mã định danh hộ, Định danh hộ, ID hộ, Household id], `code` (of the national
            register, optional) [Mã hộ, Mã số hộ, Register code, Household code], `area` (code of a commune or village as
            of `registeredOn`) [Mã xã, Mã thôn, Mã địa bàn, Mã đơn vị hành chính, Area code], `registeredOn` (date) [Ngày
            đăng ký, Registration date], and in NDJSON `members`: a list of `id` (UUID, optional), `name`, `sex` (`M`,
            `F`), `birthDate` (`YYYY` or `YYYY-MM-DD`), `ethnicGroup` (code of the census list), `relationship` (`HEAD`,
            `SPOUSE`, `CHILD`, `PARENT`, `GRANDCHILD`, `OTHER`; one `HEAD`), `personalId` (12 or 9 digits, optional); in
            CSV `headName` [Họ tên chủ hộ, Họ và tên chủ hộ, Tên chủ hộ, Chủ hộ, Name of head], `headSex` [Giới tính chủ
            hộ, Giới tính, Sex of head, Sex], `headBirthDate` [Ngày sinh chủ hộ, Ngày sinh, Năm sinh chủ hộ, Năm sinh,
            Birth date of head], `headEthnicGroup` [Dân tộc chủ hộ, Dân tộc, Mã dân tộc, Ethnic group of head], `size` [Số
            nhân khẩu, Số khẩu, Nhân khẩu, Household size]; in both `confirmed` (codes, optional) [Đã xác nhận, Xác nhận,
            Confirmed doubts].

            **surveys**: `id` (UUID of the submission) [Mã phiếu, Mã định danh phiếu, ID phiếu, Survey id], `household`
            (UUID) [Mã định danh hộ, Định danh hộ, ID hộ, Mã hộ, Hộ, Household id], `surveyedOn` (date) [Ngày khảo sát,
            Ngày điều tra, Ngày rà soát, Survey date], `income` (đồng per person and month) [Thu nhập, Thu nhập bình
            quân, Thu nhập bình quân đầu người, Income per person], `b1` [Điểm B1, Tổng điểm B1, Score B1], `b2` (scores)
            [Điểm B2, Tổng điểm B2, Score B2], `deprivations` [Thiếu hụt, Chỉ số thiếu hụt, Các chỉ số thiếu hụt, Deprived
            indicators], `causes` [Nguyên nhân, Nguyên nhân nghèo, Causes of poverty], `aspirations` (lists of codes)
            [Nguyện vọng, Nhu cầu, Wishes], `noCapacityToWork` [Không có khả năng lao động, Không có lao động],
            `applicant` [Hộ đăng ký, Đăng ký rà soát, Giấy đề nghị, Has applied], `noDeprivation` (flags) [Không thiếu
            hụt, Không thiếu hụt chỉ số nào, No deprivation], `confirmed` (codes) [Đã xác nhận, Xác nhận, Confirmed
            doubts]. `noDeprivation` or the one word `NONE` in `deprivations` says
            that the household was asked for deprivations and has none; an empty list says that nobody asked. What the
            standard of the review measures must be there.

            **prior-results**: `household` (UUID) [as in surveys], `year` [Năm, Năm rà soát, Review year], `class`
            (`POOR`, `NEAR_POOR`) [Loại hộ, Phân loại, Kết quả, Poverty class], `route` (optional: `INCOME`,
            `DEPRIVATION`, `INCOME_AND_DEPRIVATION`) [Tiêu chí, Dạng nghèo, Diện nghèo, Poverty route].

            **villages**: `code` (of its commune, a hyphen, two digits) [Mã thôn, Mã bản, Mã thôn, bản, Village code], `name`
            [Tên thôn, Tên bản, Tên thôn, bản, Village], `type` (`THON`, `BAN`, `TO_DAN_PHO`) [Loại, Loại thôn, bản, Type of
            village], `validFrom` (date) [Từ ngày, Ngày thành lập, Valid from], `validTo` (date, optional) [Đến ngày, Ngày
            kết thúc, Valid to], and where it has one its `designation` (`EXTREMELY_DIFFICULT_VILLAGE`) [Diện, Diện thôn,
            bản, Designated as] with `designatedFrom` (date) [Thuộc diện từ ngày, Designated from], `designatedTo` (date,
            optional) [Thuộc diện đến ngày, Designated to], `legalInstrument` [Quyết định công nhận, Số quyết định,
            Decision] and `certainty` (`VERIFIED`, `DERIVED`, `SAMPLE`) [Độ tin cậy, Certainty of it].

            A row is refused as a single survey or household is, and for how it is written or of which year it is:
            unreadable-row, not-an-object, not-utf-8, row-too-long, column-count, unnamed-column, unknown-field,
            duplicate-field, wrong-type, unkept-character, text-garbled, not-a-name, year-out-of-records, year-decided,
            year-is-reviewed, prior-result-conflict, route-of-not-poor, formula-in-cell, number-not-exact,
            household-code-unknown, household-code-ambiguous; a village as a change of areas is, and for
            village-outlasts, ends-before-it-begins. The whole file: no-header, missing-column,
            no-rows, nothing-stored, workbook-broken, workbook-too-large, workbook-too-many-entries, workbook-macros,
            workbook-sheets.
            """;

    private ImportFields() {}
}
