package vn.vuonlen.reporting.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.reporting.query.KnownDays;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** What a reader without a token may ask for. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class OfferResource {

    record After(String code) {}

    private static final String YEARS_KNOWN_ON =
            "Only reports that were public on this day. If absent, those of today.";

    private final PublicYears years;
    private final Cursors cursors;
    private final Clock clock;

    OfferResource(PublicYears years, Cursors cursors, Clock clock) {
        this.years = years;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Path("/years")
    @PermitAll
    @Operation(
            operationId = "publicYears",
            summary = "The years whose reports are public, the newest first",
            description =
                    "Years with a decided review of which every result has arrived. Needs no token; there is one page.")
    @APIResponse(responseCode = "200", description = "The years")
    @APIResponse(responseCode = "422", description = "day-outside-records")
    public Page<PublicYear> years(
            @Parameter(
                            description = YEARS_KNOWN_ON,
                            example = KnownDays.EXAMPLE,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asKnownOn")
                    String asKnownOn)
            throws SQLException {
        return new Page<>(years.all(day(asKnownOn)), null);
    }

    @GET
    @Path("/areas")
    @PermitAll
    @Operation(
            operationId = "publicAreas",
            summary = "The areas whose reports of a year are public, in order of code",
            description = "Communes and above, on the map of 31 December of the year. Needs no token.")
    @APIResponse(responseCode = "200", description = "One page of them; empty for a year that has no public report")
    @APIResponse(
            responseCode = "422",
            description = "unknown-area: no area had the code of parent on that day; day-outside-records")
    public Page<PublicArea> areas(
            @Parameter(
                            required = true,
                            example = "2018",
                            description = "Such as publicYears lists them",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "2015",
                                            maximum = "2100"))
                    @QueryParam("year")
                    String year,
            @Parameter(example = "11", description = "Code of the area right above") @QueryParam("parent")
                    String parent,
            @Parameter(
                            description = YEARS_KNOWN_ON,
                            example = KnownDays.EXAMPLE,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asKnownOn")
                    String asKnownOn,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor)
            throws SQLException {
        Object[] query = {"public-areas", year, parent, asKnownOn};
        var after = cursors.read(cursor, After.class, query).map(After::code).orElse("");
        var areas = years.areas(ReportQueryParser.year(year), parent, day(asKnownOn)).stream()
                .filter(area -> area.code().compareTo(after) > 0)
                .limit(limit.andOne())
                .toList();
        return Page.of(areas, limit, last -> cursors.sign(new After(last.code()), query));
    }

    private Optional<LocalDate> day(String asKnownOn) {
        return new KnownDays(LocalDate.now(clock)).parse(asKnownOn);
    }
}
