package vn.vuonlen.reporting.official;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OfficialFigureList", description = "Published figures, stored all or none.", examples = """
                {"figures":[{"area":"11","year":2018,"measure":"poor_households","value":47336,"qualifier":"EXACT",
                             "unit":"HOUSEHOLDS","source":"158/QĐ-UBND, 26/02/2019"}]}""")
public record OfficialFigureList(
        @NotEmpty
        @Size(max = 1000)
        @Schema(description = "One or more, at most 1,000; each area, year, designation, measure and source once.")
        List<@NotNull @Valid OfficialFigure> figures) {}
