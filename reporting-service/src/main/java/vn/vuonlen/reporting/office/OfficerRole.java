package vn.vuonlen.reporting.office;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The roles of people in the realm, with what a page calls them. */
public enum OfficerRole {
    PROVINCE_OFFICER("province-officer", "Cán bộ cấp tỉnh", "Province officer"),
    DISTRICT_OFFICER("district-officer", "Cán bộ cấp huyện", "District officer"),
    COMMUNE_OFFICER("commune-officer", "Cán bộ cấp xã", "Commune officer"),
    ENUMERATOR("enumerator", "Điều tra viên", "Enumerator"),
    FUNDING_MAKER("funding-maker", "Người lập đề xuất vốn", "Funding maker"),
    FUNDING_CHECKER("funding-checker", "Người duyệt đề xuất vốn", "Funding checker"),
    ASSOCIATION_WORKER("association-worker", "Cán bộ hội, đoàn thể", "Association worker"),
    OPERATOR("operator", "Người vận hành hệ thống", "Operator"),
    AUDITOR("auditor", "Người kiểm tra, giám sát", "Auditor");

    private final String token;
    private final String vietnamese;
    private final String english;

    OfficerRole(String token, String vietnamese, String english) {
        this.token = token;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** As tokens have it. */
    public String token() {
        return token;
    }

    public String title(boolean inEnglish) {
        return inEnglish ? english : vietnamese;
    }

    /** Those among the names that a token grants; what Keycloak adds of its own is none. */
    static List<OfficerRole> among(Set<String> granted) {
        return Arrays.stream(values())
                .filter(role -> granted.contains(role.token))
                .toList();
    }
}
