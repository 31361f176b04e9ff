package vn.vuonlen.funding.budget;

/** Vốn đầu tư phát triển, vốn sự nghiệp. */
public enum CapitalType {
    DEVELOPMENT,
    RECURRENT
}
