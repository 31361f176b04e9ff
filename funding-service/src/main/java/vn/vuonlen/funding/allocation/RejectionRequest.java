package vn.vuonlen.funding.allocation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.strict.MultiLine;

@Schema(name = "Rejection", examples = "{\"reason\":\"Chưa có dự toán chi tiết của công trình\"}")
record RejectionRequest(
        @NotBlank @Size(max = 1000) @MultiLine String reason) {}
