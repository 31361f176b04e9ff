package vn.vuonlen.kit.problem;

/** The refusals that all services share. */
public enum KitProblem implements ProblemCatalogue {
    MALFORMED_JSON(400, "JSON không hợp lệ", "Malformed JSON", "Lỗi ở dòng {0}, cột {1}.", "At line {0}, column {1}."),
    UNKNOWN_FIELD(400, "Trường không tồn tại", "Unknown field", "Không có trường “{0}”.", "There is no field “{0}”."),
    UNKNOWN_PARAMETER(
            400,
            "Tham số không tồn tại",
            "Unknown parameter",
            "Không có tham số “{0}”.",
            "There is no parameter “{0}”."),
    MISSING_PARAMETER(
            400, "Thiếu tham số", "Missing parameter", "Thiếu tham số “{0}”.", "The parameter “{0}” is missing."),
    INVALID_VALUE(400, "Giá trị không hợp lệ", "Invalid value", "{0}", "{1}"),
    UNASKED_BODY(
            400,
            "Thao tác này không nhận nội dung gửi kèm.",
            "This operation takes no body; send the request without."),
    BODY_BROKEN_OFF(
            400,
            "Nội dung gửi lên bị ngắt giữa chừng; hãy gửi lại từ đầu.",
            "The body broke off before its end; send it again from its beginning."),
    CURSOR_INVALID(
            400,
            "Con trỏ phân trang không hợp lệ hoặc thuộc về một truy vấn khác.",
            "The page cursor is not valid, or belongs to another query."),
    IDEMPOTENCY_KEY_MISSING(400, "Thiếu tiêu đề Idempotency-Key.", "The header Idempotency-Key is missing."),
    UNAUTHENTICATED(401, "Cần đăng nhập bằng mã truy cập còn hiệu lực.", "A valid access token is required."),
    FORBIDDEN(403, "Vai trò của bạn không được phép làm việc này.", "Your role does not allow this."),
    OUT_OF_SCOPE(
            403, "Địa bàn này nằm ngoài phạm vi được giao của bạn.", "This area is outside the areas granted to you."),
    NOT_FOUND(404, "Không tìm thấy.", "Not found."),
    METHOD_NOT_ALLOWED(405, "Phương thức không được hỗ trợ tại địa chỉ này.", "The method is not supported here."),
    NOT_ACCEPTABLE(406, "Không thể trả lời theo định dạng được yêu cầu.", "The requested format is not available."),
    BODY_TOO_SLOW(
            408,
            "Nội dung gửi lên quá chậm; hãy kiểm tra đường truyền rồi gửi lại từ đầu.",
            "The body came too slowly; check the connection and send it again from its beginning."),
    IDEMPOTENCY_IN_PROGRESS(
            409,
            "Một yêu cầu có cùng Idempotency-Key đang được xử lý; hãy thử lại sau.",
            "A request with the same Idempotency-Key is in progress; try again."),
    STALE(
            412,
            "Dữ liệu đã thay đổi từ khi bạn đọc; hãy đọc lại rồi sửa.",
            "It was changed since you read it; read it again and then edit."),
    PAYLOAD_TOO_LARGE(413, "Nội dung gửi lên quá lớn.", "The body is too large."),
    LINE_TOO_LONG(
            413,
            "Tệp có dòng quá dài",
            "The file has a line that is too long",
            "Tệp có một dòng dài hơn {0} byte; mỗi bản ghi phải ở một dòng riêng.",
            "The file has a line of more than {0} bytes; each row must be on a line of its own."),
    UNSUPPORTED_MEDIA_TYPE(415, "Không hỗ trợ kiểu nội dung này.", "This media type of the body is not supported."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency-Key này đã được dùng cho một yêu cầu khác.",
            "This Idempotency-Key was used for another request."),
    TOO_MANY_REQUESTS(
            429,
            "Bạn đang gửi quá nhiều yêu cầu cùng lúc; hãy chờ vài giây rồi gửi lại.",
            "You have too many requests at once; wait some seconds and send it again."),
    TOO_MANY_OPEN_JOBS(
            429,
            "Quá nhiều tệp đang chờ xử lý",
            "Too many open jobs",
            "Bạn có {0} tệp đang chờ xử lý; hãy gửi tiếp khi một tệp đã xong.",
            "{0} jobs of yours are not finished; send the next when one is."),
    TEXT_GARBLED(
            422,
            "Tên có vẻ bị sai bảng mã (như TCVN3, VNI hoặc đọc sai UTF-8); hãy chuyển sang Unicode (UTF-8) rồi gửi lại.",
            "The name looks as if it was read in a wrong encoding (such as TCVN3, VNI or misread UTF-8); convert it to"
                    + " Unicode (UTF-8) and send it again."),
    NOT_A_NAME(
            422,
            "Đây không phải là một tên: tên có ít nhất hai chữ cái Latinh; tên người không có chữ số hay ký hiệu.",
            "This is no name: a name has at least two Latin letters; that of a person has no digits and no signs."),
    NUMBER_UNREADABLE(
            422,
            "Số văn bản phải có ít nhất một chữ cái hoặc chữ số, viết bằng Unicode (UTF-8).",
            "The number of a paper has at least one letter or digit, written in Unicode (UTF-8)."),
    INTERNAL(500, "Lỗi hệ thống; sự cố đã được ghi lại.", "Something went wrong on our side; it has been recorded."),
    DATABASE_UNAVAILABLE(
            503,
            "Cơ sở dữ liệu tạm thời không phục vụ; hãy thử lại sau.",
            "The database does not serve for the moment; try again."),
    TOO_BUSY(
            503,
            "Máy chủ đang nhận quá nhiều dữ liệu; hãy thử lại sau.",
            "The service receives too much at the moment; try again.");

    private final Text text;

    KitProblem(int status, String vi, String en) {
        this.text = Text.of(status, vi, en);
    }

    KitProblem(int status, String vi, String en, String detailVi, String detailEn) {
        this.text = new Text(status, new Message(vi, en), new Message(detailVi, detailEn));
    }

    /** A body, or what it announces to be, of more than so many bytes. */
    public static Problem tooLarge(long limit) {
        return Problem.of(PAYLOAD_TOO_LARGE)
                .saying(new Message(
                                "Nội dung gửi lên quá lớn: nhiều nhất là {0} byte.",
                                "The body is too large: at most {0} bytes are taken.")
                        .with(limit))
                .with("limit", limit);
    }

    @Override
    public Text text() {
        return text;
    }

    /** An invalid value, with what it should be in both languages. */
    public static Problem invalid(String pointer, String vi, String en) {
        return Problem.of(INVALID_VALUE, vi, en).at(pointer);
    }
}
