package vn.vuonlen.local.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.vuonlen.local.demo.LoadProgress;

/**
 * Villages of today's communes. The true lists are not loaded: their names are those of samples (mẫu), every first one of a
 * commune is marked as extremely difficult for show, and no household lives in them.
 */
final class LoadVillages {

    private static final String FIRST_DAY = "2025-07-01";
    private static final int IN_EACH_COMMUNE = 3;

    /** The rows of the import; what a village has not is null. */
    record SampleVillage(
            String code,
            String name,
            String type,
            String validFrom,
            String designation,
            String designatedFrom,
            String legalInstrument,
            String certainty) {

        static SampleVillage of(String commune, int number) {
            var code = "%s-%02d".formatted(commune, number);
            var name = "Bản Mẫu " + number;
            return number > 1
                    ? new SampleVillage(code, name, "BAN", FIRST_DAY, null, null, null, null)
                    : new SampleVillage(
                            code,
                            name,
                            "BAN",
                            FIRST_DAY,
                            "EXTREMELY_DIFFICULT_VILLAGE",
                            FIRST_DAY,
                            "Quyết định mẫu",
                            "SAMPLE");
        }
    }

    private final ServiceClient household;
    private final ImportClient imports;
    private final LoadProgress progress;

    LoadVillages(ServiceClient household, LoadProgress progress) {
        this.household = household;
        this.imports = new ImportClient(household, progress);
        this.progress = progress;
    }

    void load() throws IOException, InterruptedException {
        progress.step("Sample villages");
        List<SampleVillage> villages = new ArrayList<>();
        var communes = household.get(LoadingUser.IMPORTER, "/v1/areas?asOf=" + FIRST_DAY + "&level=COMMUNE&limit=500");
        for (JsonNode commune : communes.path("items")) {
            IntStream.rangeClosed(1, IN_EACH_COMMUNE)
                    .mapToObj(number -> SampleVillage.of(commune.path("code").asText(), number))
                    .forEach(villages::add);
        }
        imports.send("villages", null, villages.size(), villages.stream());
    }
}
