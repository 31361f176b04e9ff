package vn.vuonlen.local.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Set;
import java.util.TreeSet;
import vn.vuonlen.local.demo.DemoProvince;
import vn.vuonlen.local.demo.Endpoints;
import vn.vuonlen.local.demo.plan.CommuneTable;
import vn.vuonlen.local.demo.plan.ProvincePlan;
import vn.vuonlen.local.demo.plan.ProvinceTotals;

/** Điện Biên with the published totals and random synthetic households. */
public final class SyntheticProvince implements DemoProvince {

    public static final long SEED = 2018;

    @Override
    public void load(Endpoints endpoints) throws IOException, InterruptedException {
        var plan = ProvincePlan.of(SEED, CommuneTable.all(), ProvinceTotals.published());
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var household = new ServiceClient(client, endpoints.household(), endpoints.tokens());
            var funding = new ServiceClient(client, endpoints.funding(), endpoints.tokens());
            var reporting = new ServiceClient(client, endpoints.reporting(), endpoints.tokens());
            new LoadVillages(household, endpoints.progress()).load();
            new LoadHouseholds(household, endpoints.progress(), plan).load();
            new LoadChanges(household, endpoints.progress(), plan).load();
            var recipients = new Recipients(CommuneTable.all(), communesOf135(household));
            new LoadFunding(funding, endpoints.progress(), recipients, SEED).load();
            new LoadTargets(reporting, endpoints.progress()).load();
            new LoadOfficialFigures(reporting, endpoints.progress()).load();
        }
    }

    /** The list of these communes is not public; the funding follows the sample that household-service marks. */
    private static Set<String> communesOf135(ServiceClient household) throws IOException, InterruptedException {
        Set<String> codes = new TreeSet<>();
        var areas = household.get(LoadingUser.IMPORTER, "/v1/areas?asOf=2018-12-31&level=COMMUNE&limit=500");
        for (JsonNode area : areas.path("items")) {
            for (JsonNode designation : area.path("designations")) {
                if (designation.path("designation").asText().equals("PROGRAMME_135_COMMUNE")) {
                    codes.add(area.path("code").asText());
                }
            }
        }
        return codes;
    }
}
