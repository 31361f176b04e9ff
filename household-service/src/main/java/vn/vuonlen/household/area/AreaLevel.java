package vn.vuonlen.household.area;

enum AreaLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE
}
