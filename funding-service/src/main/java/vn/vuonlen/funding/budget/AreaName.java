package vn.vuonlen.funding.budget;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Area", examples = "{\"code\":\"098\",\"name\":\"Tủa Chùa\"}")
public record AreaName(String code, String name) {}
