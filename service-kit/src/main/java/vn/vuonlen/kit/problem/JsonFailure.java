package vn.vuonlen.kit.problem;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** The problem of a JSON body that could not be read. Jackson's messages name our classes and are never returned. */
final class JsonFailure {
    private static final Message SPACE = new Message(" ", " ");

    private JsonFailure() {}

    static Problem of(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException e ->
                Problem.of(KitProblem.UNKNOWN_FIELD, e.getPropertyName())
                        .at(pointer(e.getPath()))
                        .because(e);
            case JsonMappingException e -> value(e);
            default -> malformed(failure);
        };
    }

    /** A record that refuses its values throws a problem without a pointer, which is added here. */
    private static Problem value(JsonMappingException e) {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.faults().isEmpty() ? problem.at(pointer(e.getPath())) : problem;
            }
            // A number too large for its field is well-formed JSON.
            if (cause instanceof StreamReadException syntax && !(cause instanceof InputCoercionException)) {
                return malformed(syntax);
            }
        }
        return KitProblem.invalid(pointer(e.getPath()), sentence(e)).because(e);
    }

    private static Message sentence(JsonMappingException e) {
        if (e.getCause() instanceof InputCoercionException) {
            return Expected.TOO_LARGE;
        }
        var expected = e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? Expected.of(mismatch.getTargetType())
                : Expected.OTHER;
        return isMissing(e) ? Expected.MISSING.then(SPACE).then(expected) : expected;
    }

    /** Jackson has no type for what is absent where a number or a flag is needed; {@code ProblemTest} holds its words. */
    private static boolean isMissing(JsonMappingException e) {
        return e instanceof InvalidNullException || e.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static Problem malformed(JsonProcessingException e) {
        var at = e.getLocation();
        return Problem.of(KitProblem.MALFORMED_JSON, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr())
                .because(e);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = JsonPointer.empty();
        for (var step : path) {
            pointer = step.getFieldName() != null
                    ? pointer.appendProperty(step.getFieldName())
                    : pointer.appendIndex(Math.max(0, step.getIndex()));
        }
        return pointer.toString();
    }
}
