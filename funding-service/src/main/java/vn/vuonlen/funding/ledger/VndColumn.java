package vn.vuonlen.funding.ledger;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class VndColumn implements AttributeConverter<Vnd, Long> {

    @Override
    public Long convertToDatabaseColumn(Vnd money) {
        return money == null ? null : money.dong();
    }

    @Override
    public Vnd convertToEntityAttribute(Long dong) {
        return dong == null ? null : new Vnd(dong);
    }
}
