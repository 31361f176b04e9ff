package vn.vuonlen.household.importing;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files with the same kind of rows as an office might have written them: each a draw of a seeded random generator. */
final class OfficeFileVariations {

    private static final Map<String, List<String>> NAMES = Map.of(
            "id", List.of("id", "ID hộ", "Mã định danh hộ"),
            "code", List.of("code", "Mã hộ", "Household code"),
            "area", List.of("area", "Mã xã", "Area code"),
            "registeredOn", List.of("registeredOn", "Ngày đăng ký", "registered_on"),
            "headName", List.of("headName", "Họ và tên chủ hộ", "Chủ hộ"),
            "headSex", List.of("headSex", "Giới tính", "Sex"),
            "headBirthDate", List.of("headBirthDate", "Năm sinh", "Ngày sinh chủ hộ"),
            "headEthnicGroup", List.of("headEthnicGroup", "Dân tộc", "Mã dân tộc"),
            "size", List.of("size", "Số khẩu", "Household size"));

    private static final List<String> EDGES =
            List.of("", "", "", " ", "  ", "\u00A0", "\u200B", "\u202F", "\u00AD", "\u3000", "\u2060");

    private static final List<String> HEADS = List.of("Lò Văn Ánh", "Giàng A Páo", "Vừ Thị Mỷ", "Quàng Thị Ly");

    /** What is stored of the rows, in the order of their codes, and the lines of the rows that are refused. */
    record OfficeFile(String text, List<String> stored, List<Long> refused) {}

    private final Random random;
    private final int number;
    private final String separator;
    private final String lineBreak;
    private final List<String> columns = new ArrayList<>(NAMES.keySet());
    private final StringBuilder text = new StringBuilder();
    private long line = 1;

    private OfficeFileVariations(int number) {
        this.number = number;
        this.random = new Random(20_261_128L + number);
        this.separator = pick(List.of(",", ";", "\t", "|"));
        this.lineBreak = pick(List.of("\n", "\r\n", "\r"));
    }

    static OfficeFile draw(int number) {
        return new OfficeFileVariations(number).draw();
    }

    private OfficeFile draw() {
        Collections.sort(columns);
        Collections.shuffle(columns, random);
        int tail = random.nextInt(3);
        text.append(pick(List.of("", "\uFEFF")));
        if (random.nextInt(3) == 0) {
            end("sep=" + separator);
        }
        end(columns.stream().map(this::header).collect(Collectors.joining(separator)) + separator.repeat(tail));
        var stored = new ArrayList<String>();
        var refused = new ArrayList<Long>();
        for (int row = 0; row < 4; row++) {
            blankLines(tail);
            var values = values(row);
            if (random.nextInt(4) == 0) {
                refused.add(line);
                values.put(
                        pick(List.of("id", "area", "headSex", "size", "registeredOn")),
                        pick(List.of("x", "1.5", "Lò", "#REF!")));
            } else {
                stored.add("%s %s %s %s %s %s %s"
                        .formatted(
                                values.get("code"),
                                values.get("registeredOn"),
                                values.get("headName").replace("\n", " "),
                                values.get("headSex"),
                                values.get("headBirthDate"),
                                values.get("headEthnicGroup"),
                                values.get("size")));
            }
            end(columns.stream().map(column -> cell(values.get(column))).collect(Collectors.joining(separator))
                    + separator.repeat(tail));
        }
        blankLines(tail);
        return new OfficeFile(text.toString(), stored, refused);
    }

    private Map<String, String> values(int row) {
        var head = pick(HEADS);
        var values = new java.util.HashMap<String, String>();
        values.put(
                "id",
                UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8), (byte) row})
                        .toString());
        values.put("code", "F%03d-%d".formatted(number, row));
        values.put("area", "03127");
        values.put("registeredOn", "2016-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10)));
        values.put("headName", random.nextInt(5) == 0 ? head.replace(" ", "\n") : head);
        values.put("headSex", pick(List.of("M", "F")));
        values.put("headBirthDate", String.valueOf(1940 + random.nextInt(60)));
        values.put("headEthnicGroup", pick(List.of("01", "03", "23")));
        values.put("size", String.valueOf(1 + random.nextInt(12)));
        return values;
    }

    private String header(String column) {
        var name = pick(NAMES.get(column));
        var spelt = switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> Normalizer.normalize(name, Form.NFD);
            case 2 -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
        return cell(spelt);
    }

    private String cell(String value) {
        var edged = pick(EDGES) + value + pick(EDGES);
        boolean quoted = value.contains(separator) || value.contains("\n") || random.nextInt(4) == 0;
        return quoted ? "\"" + edged + "\"" : edged;
    }

    private void blankLines(int tail) {
        for (int i = random.nextInt(3); i > 0; i--) {
            end(pick(List.of("", " ", separator.repeat(columns.size() - 1 + tail), separator.repeat(3))));
        }
    }

    private void end(String record) {
        text.append(record.replace("\n", lineBreak)).append(lineBreak);
        line += 1 + record.chars().filter(character -> character == '\n').count();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
