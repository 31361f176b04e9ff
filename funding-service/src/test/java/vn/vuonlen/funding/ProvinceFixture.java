package vn.vuonlen.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** A corner of Điện Biên, published on the topic of areas once for all tests. */
final class ProvinceFixture {

    static final String PROVINCE = "11";
    static final String TUA_CHUA = "098";
    static final String MUONG_CHA = "097";
    static final String DIEN_BIEN = "100";
    static final String CITY = "094";
    static final String TUA_CHUA_COMMUNE = "03226";
    static final String BORDER_COMMUNE = "03325";
    static final String PLAIN_COMMUNE = "03328";
    static final String DIFFICULT_VILLAGE = "03328-07";
    static final String WELL_OFF_COMMUNE = "03331";
    static final String WARD = "03127";
    static final String MERGED_COMMUNE = "03334";

    private static boolean provided;

    private ProvinceFixture() {}

    static UUID id(String code) {
        return UUID.nameUUIDFromBytes(("area:" + code).getBytes(UTF_8));
    }

    static synchronized void provide() throws Exception {
        if (provided) {
            return;
        }
        HouseholdEvents.createTopics();
        try (var household = new HouseholdEvents()) {
            publishAll(household);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("SELECT count(*) FROM area WHERE alias = 'published for tests'") == 12);
        provided = true;
    }

    private static void publishAll(HouseholdEvents household) {
        var districts = new AreasBelow(household, "DISTRICT", PROVINCE, "2025-06-30");
        new AreasBelow(household, "PROVINCE", null, null).publish(PROVINCE, "Điện Biên", null, null);
        districts.publish(TUA_CHUA, "Tủa Chùa", null, "POOR_DISTRICT_GROUP_1");
        districts.publish(MUONG_CHA, "Mường Chà", null, "POOR_DISTRICT_GROUP_2");
        districts.publish(DIEN_BIEN, "Điện Biên", null, null);
        districts.publish(CITY, "Điện Biên Phủ", null, null);
        new AreasBelow(household, "COMMUNE", TUA_CHUA, "2025-06-30")
                .publish(TUA_CHUA_COMMUNE, "Mường Báng", "RURAL", null);
        var communes = new AreasBelow(household, "COMMUNE", DIEN_BIEN, "2025-06-30");
        communes.publish(BORDER_COMMUNE, "Thanh Nưa", "RURAL", "BORDER_COMMUNE");
        communes.publish(PLAIN_COMMUNE, "Thanh Luông", "RURAL", null);
        communes.publish(WELL_OFF_COMMUNE, "Thanh Hưng", "RURAL", null);
        new AreasBelow(household, "VILLAGE", PLAIN_COMMUNE, "2025-06-30")
                .publish(DIFFICULT_VILLAGE, "Bản Noong Vai", null, "EXTREMELY_DIFFICULT_VILLAGE");
        new AreasBelow(household, "COMMUNE", CITY, "2025-06-30").publish(WARD, "Noong Bua", "URBAN", null);
        new AreasBelow(household, "COMMUNE", PROVINCE, null).publish(MERGED_COMMUNE, "Mường Phăng", "RURAL", null);
    }

    static long count(String sql) {
        try (var connection = CDI.current().select(DataSource.class).get().getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private record AreasBelow(HouseholdEvents household, String level, String parent, String validTo) {

        void publish(String code, String name, String residence, String designation) {
            var area = household.sample("area");
            area.put("id", id(code).toString())
                    .put("code", code)
                    .put("name", name)
                    .put("level", level);
            area.put("alias", "published for tests")
                    .put("residence", residence)
                    .put("parentId", parent == null ? null : id(parent).toString());
            area.put("validFrom", code.equals(MERGED_COMMUNE) ? "2025-07-01" : "2015-01-01")
                    .put("validTo", validTo);
            area.putArray("successors");
            var designations = area.putArray("designations");
            if (designation != null) {
                designations
                        .addObject()
                        .put("designation", designation)
                        .put("validFrom", "2018-03-07")
                        .put("validTo", "2020-12-31")
                        .put("legalInstrument", "Quyết định 275/QĐ-TTg")
                        .put("certainty", "sample");
            }
            household.publishArea(area);
        }
    }
}
