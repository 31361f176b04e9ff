package vn.vuonlen.household.importing;

import static vn.vuonlen.household.rows.Field.optional;
import static vn.vuonlen.household.rows.Field.required;
import static vn.vuonlen.household.rows.FieldType.CODE;
import static vn.vuonlen.household.rows.FieldType.CODES;
import static vn.vuonlen.household.rows.FieldType.DATE;
import static vn.vuonlen.household.rows.FieldType.ID;
import static vn.vuonlen.household.rows.FieldType.INTEGER;
import static vn.vuonlen.household.rows.FieldType.TEXT;

import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.household.rows.Choices;
import vn.vuonlen.household.rows.Field;
import vn.vuonlen.household.rows.RowFields;

/** The fields of a row that registers a household: with all its members in NDJSON, with its head alone in CSV. */
final class HouseholdFields {

    private static final Choices SEXES = Choices.of(Sex.class, "Nam", "male", "Nữ", "female");

    private static final Choices RELATIONSHIPS = Choices.of(
            Relationship.class,
            "Chủ hộ",
            "head",
            "Vợ hoặc chồng",
            "spouse",
            "Con",
            "child",
            "Cha hoặc mẹ",
            "parent",
            "Cháu",
            "grandchild",
            "Khác",
            "other");

    private static final RowFields MEMBER = new RowFields(
            optional("id", ID).ofPerson(),
            required("name", TEXT).ofPerson(),
            required("sex", CODE).oneOf(SEXES),
            required("birthDate", CODE).ofPerson(),
            required("ethnicGroup", CODE),
            required("relationship", CODE).oneOf(RELATIONSHIPS),
            optional("personalId", TEXT).ofPerson());

    private static final String[] NAMES_OF_ID = {"Mã định danh hộ", "Định danh hộ", "ID hộ", "Household id"};

    private static final Field REGISTER_CODE =
            optional("code", TEXT).named("Mã hộ", "Mã số hộ", "Register code", "Household code");

    private static final Field AREA =
            required("area", CODE).named("Mã xã", "Mã thôn", "Mã địa bàn", "Mã đơn vị hành chính", "Area code");

    private static final Field REGISTERED_ON =
            required("registeredOn", DATE).named("Ngày đăng ký", "Registration date");

    private static final Field CONFIRMED =
            optional("confirmed", CODES).named("Đã xác nhận", "Xác nhận", "Confirmed doubts");

    static final RowFields JSON = new RowFields(
            required("id", ID).named(NAMES_OF_ID),
            REGISTER_CODE,
            AREA,
            REGISTERED_ON,
            Field.rows("members", MEMBER).ofPerson(),
            CONFIRMED);

    /** Of a table: an office has no id for a household but its code. */
    static final RowFields CSV = new RowFields(
            optional("id", ID).named(NAMES_OF_ID),
            REGISTER_CODE,
            AREA,
            REGISTERED_ON,
            required("headName", TEXT)
                    .ofPerson()
                    .named("Họ tên chủ hộ", "Họ và tên chủ hộ", "Tên chủ hộ", "Chủ hộ", "Name of head"),
            required("headSex", CODE).oneOf(SEXES).named("Giới tính chủ hộ", "Giới tính", "Sex of head", "Sex"),
            required("headBirthDate", CODE)
                    .ofPerson()
                    .named("Ngày sinh chủ hộ", "Ngày sinh", "Năm sinh chủ hộ", "Năm sinh", "Birth date of head"),
            required("headEthnicGroup", CODE).named("Dân tộc chủ hộ", "Dân tộc", "Mã dân tộc", "Ethnic group of head"),
            required("size", INTEGER).named("Số nhân khẩu", "Số khẩu", "Nhân khẩu", "Household size"),
            CONFIRMED);

    private HouseholdFields() {}
}
