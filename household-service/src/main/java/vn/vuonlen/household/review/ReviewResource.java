package vn.vuonlen.household.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Everybody who signed in may read reviews: they name no household. */
@Path("/v1/reviews")
@RolesAllowed({Roles.PERSON, Roles.REFERENCE_READ, HouseholdRoles.RESULTS_READ})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class ReviewResource {

    @Inject
    Caller caller;

    private final Reviews reviews;
    private final OpenReview openReview;
    private final CloseReview closeReview;
    private final DecideReview decideReview;

    ReviewResource(Reviews reviews, OpenReview openReview, CloseReview closeReview, DecideReview decideReview) {
        this.reviews = reviews;
        this.openReview = openReview;
        this.closeReview = closeReview;
        this.decideReview = decideReview;
    }

    @POST
    @RolesAllowed(Roles.PROVINCE_OFFICER)
    @Operation(
            operationId = "openReview",
            summary = "Open the review of a year; freezes its standard, its procedure and its list")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(
            responseCode = "409",
            description = "review-exists, later-review-exists, earlier-review-undecided; year-decided: a later one is")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-standard, standard-not-of-year, unknown-procedure, procedure-not-of-year, missing-value,"
                            + " unknown-area, not-the-province, out-of-range")
    @APIResponse(
            responseCode = "503",
            description = "review-busy: results of earlier years are being imported; or PostgreSQL is away")
    public Response open(@NotNull @Valid ReviewToOpen opening) {
        var review = openReview.open(opening, caller).view();
        return Response.created(URI.create("/v1/reviews/" + review.id()))
                .entity(review)
                .build();
    }

    @GET
    @Operation(operationId = "listReviews", summary = "All reviews, the newest year first")
    public Page<ReviewView> list() {
        return new Page<>(reviews.ofProvinces().stream().map(Review::view).toList(), null);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReview", summary = "One review")
    public ReviewView get(@PathParam("id") UUID id) {
        return reviews.findByIdOptional(id)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND))
                .view();
    }

    @POST
    @Path("/{id}/closing")
    @Consumes(MediaType.WILDCARD) // No body is expected, whatever Content-Type the client sends.
    @RolesAllowed(Roles.PROVINCE_OFFICER)
    @Operation(
            operationId = "closeReview",
            summary =
                    "Close the review to surveys; refused while a household of the list is not surveyed or a commune has"
                            + " not concluded")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200", responseDescription = "Closed")
    @APIResponse(
            responseCode = "409",
            description = "wrong-step; review-incomplete, with the missing households; communes-not-concluded,"
                    + " district-opinions-missing, with the codes of the communes")
    @APIResponse(responseCode = "503", description = "review-busy: a long import is in progress; or PostgreSQL is away")
    public ReviewView close(@PathParam("id") UUID id) {
        return closeReview.close(id, caller).view();
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Roles.PROVINCE_OFFICER)
    @Operation(operationId = "decideReview", summary = "Decide by number and date; not by the person who closed")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200", responseDescription = "Decided")
    @APIResponse(responseCode = "409", description = "wrong-step, same-person")
    @APIResponse(
            responseCode = "422",
            description = "number-unreadable, decided-before-year, decided-before-conclusion, decision-in-future")
    @APIResponse(
            responseCode = "503",
            description = "review-busy: surveys or households are being imported; or PostgreSQL is away")
    public ReviewView decide(@PathParam("id") UUID id, @NotNull @Valid Decision decision) {
        return decideReview.decide(id, decision, caller).view();
    }
}
