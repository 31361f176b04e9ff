package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import vn.vuonlen.kit.jobs.Reject.Severity;
import vn.vuonlen.kit.problem.Message;

/**
 * Why a row was refused, or what is unlikely about it. {@code row} is where it stands in the input: of a file the line on
 * which it begins, from 1.
 */
public record RejectView(
        long row, @JsonIgnore int ordinal, Severity severity, String column, String code, Message messages) {}
