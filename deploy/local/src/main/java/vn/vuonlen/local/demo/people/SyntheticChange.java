package vn.vuonlen.local.demo.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Something that happens to a household, as it is sent; its kind says which of the fields it has. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyntheticChange(
        @JsonIgnore UUID household,
        UUID id,
        String kind,
        String date,
        String reason,
        UUID member,
        SyntheticPerson person,
        NewHead newHead,
        String area,
        List<Role> members,
        Map<String, UUID> formed) {

    /** What a member becomes to the head. */
    public record Role(UUID member, String relationship) {}

    public record NewHead(UUID member, List<Role> members) {}
}
