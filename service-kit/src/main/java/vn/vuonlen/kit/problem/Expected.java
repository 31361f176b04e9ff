package vn.vuonlen.kit.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a value must be by its Java type or constraint, as a sentence: the allowed values, the form of a day. */
public final class Expected {

    /** More allowed values than these help nobody; the API document lists them. */
    private static final int MOST_VALUES = 16;

    static final Message MISSING = new Message("Thiếu giá trị.", "The value is missing.");
    static final Message TOO_LARGE =
            new Message("Số nằm ngoài khoảng mà hệ thống ghi được.", "The number is too large, or too small.");
    static final Message OTHER = new Message("Giá trị không hợp lệ.", "The value is not valid.");

    private static final Message LIST = new Message("Phải là một danh sách.", "It must be a list.");
    private static final Message OBJECT =
            new Message("Phải là một nhóm trường trong ngoặc nhọn.", "It must be an object with its fields.");

    private Expected() {}

    /** As the text of a parameter has it. */
    public static Message of(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(Arrays.stream(type.getEnumConstants())
                    .map(one -> onTheWire((Enum<?>) one))
                    .toList());
        }
        if (isAny(type, int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class)) {
            return new Message("Phải là một số nguyên.", "It must be a whole number.");
        }
        if (isAny(type, BigDecimal.class, double.class, Double.class, float.class, Float.class)) {
            return new Message("Phải là một số.", "It must be a number.");
        }
        if (isAny(type, boolean.class, Boolean.class)) {
            return new Message("Phải là đúng (true) hoặc sai (false).", "It must be true or false.");
        }
        if (type == LocalDate.class) {
            return new Message(
                    "Phải là một ngày có thật, viết năm-tháng-ngày: bốn, hai và hai chữ số.",
                    "It must be a day of the calendar, written YYYY-MM-DD.");
        }
        if (type == Instant.class) {
            return new Message(
                    "Phải là một thời điểm có múi giờ: ngày, giờ và chênh lệch so với giờ quốc tế.",
                    "It must be an instant with its offset, such as 2026-01-31T08:00:00Z.");
        }
        if (type == UUID.class) {
            return new Message(
                    "Phải là một mã UUID dạng 8-4-4-4-12, không phải toàn số 0 hoặc toàn f.",
                    "It must be a UUID written 8-4-4-4-12, and neither all zeros nor all f.");
        }
        return structure(type);
    }

    /** A name of Jackson's takes the place of the constant's. */
    private static String onTheWire(Enum<?> constant) {
        try {
            var named = constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return named == null ? constant.name() : named.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Message structure(Class<?> type) {
        if (type == String.class) {
            return new Message("Phải là văn bản, đặt trong dấu ngoặc kép.", "It must be text, in quotes.");
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return LIST;
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? OBJECT : OTHER;
    }

    public static Message oneOf(List<String> values) {
        return values.size() > MOST_VALUES
                ? new Message(
                        "Phải là một giá trị trong danh mục của tài liệu dịch vụ.",
                        "It must be one of the values that the API document lists.")
                : new Message("Phải là một trong: {0}.", "It must be one of: {0}.").with(values);
    }

    private static boolean isAny(Class<?> type, Class<?>... types) {
        return Arrays.asList(types).contains(type);
    }

    /** As a constraint of bean validation asks for it. */
    static Message by(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var attributes = new HashMap<>(constraint.getAttributes());
        if (violation.getPropertyPath().toString().toLowerCase(Locale.ROOT).endsWith("year")) {
            attributes.computeIfPresent("value", (name, bound) -> Year.of(((Long) bound).intValue()));
        }
        return text(constraint.getAnnotation().annotationType().getSimpleName(), attributes);
    }

    private static Message text(String constraint, Map<String, Object> with) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> MISSING;
            case "Min", "DecimalMin" ->
                new Message("Giá trị phải từ {0} trở lên.", "The value must be {0} or more.").with(with.get("value"));
            case "Max", "DecimalMax" ->
                new Message("Giá trị không được quá {0}.", "The value must be {0} or less.").with(with.get("value"));
            case "Positive" -> new Message("Giá trị phải lớn hơn 0.", "The value must be greater than 0.");
            case "PositiveOrZero" -> new Message("Giá trị không được âm.", "The value must not be negative.");
            case "Size" -> size((int) with.get("min"), (int) with.get("max"));
            case "Digits" ->
                new Message(
                                "Số chỉ được có tối đa {0} chữ số trước và {1} chữ số sau dấu thập phân.",
                                "The number may have {0} digits before and {1} behind the decimal point at most.")
                        .with(with.get("integer"), with.get("fraction"));
            case "Pattern" ->
                new Message(
                                "Mã bắt đầu bằng chữ cái Latinh viết hoa, chỉ gồm chữ hoa, chữ số và dấu gạch dưới, theo dạng {0}.",
                                "The value must have the form {0}.")
                        .with(with.get("regexp"));
            default -> OTHER;
        };
    }

    private static Message size(int least, int most) {
        if (least == 0) {
            return new Message("Độ dài tối đa là {0}.", "The length must be {0} or less.").with(most);
        }
        return most == Integer.MAX_VALUE
                ? new Message("Độ dài tối thiểu là {0}.", "The length must be {0} or more.").with(least)
                : new Message("Độ dài phải từ {0} đến {1}.", "The length must be from {0} to {1}.").with(least, most);
    }
}
