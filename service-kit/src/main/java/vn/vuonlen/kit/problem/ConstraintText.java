package vn.vuonlen.kit.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;

/** The messages of the standard constraints in both languages. */
final class ConstraintText {
    private static final Message MISSING = new Message("Thiếu giá trị.", "The value is missing.");
    private static final Message OTHER = new Message("Giá trị không hợp lệ.", "The value is not valid.");

    private ConstraintText() {}

    static Message of(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        return text(constraint.getAnnotation().annotationType().getSimpleName(), constraint.getAttributes());
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
            case "Size" ->
                new Message("Độ dài phải từ {0} đến {1}.", "The length must be from {0} to {1}.")
                        .with(with.get("min"), with.get("max"));
            case "Pattern" ->
                new Message("Giá trị phải có dạng {0}.", "The value must have the form {0}.").with(with.get("regexp"));
            default -> OTHER;
        };
    }
}
