{{/* The settings of a service, for the file that Quarkus reads beside its jar. */}}
{{- define "vuonlen.properties" -}}
{{- $values := .root.Values -}}
quarkus.datasource.jdbc.url={{ include "vuonlen.postgres.url" . }}
# The Job migrates, as the owner of the schema; a pod only checks that it did, and does not start on an older schema.
quarkus.flyway.migrate-at-start=false
quarkus.flyway.validate-at-start=true
quarkus.oidc.auth-server-url={{ $values.realm }}
{{- range $called := (index (include "vuonlen.services" .root | fromYaml) .service).calls }}
{{ $.service }}.{{ $called }}-service=http://{{ $.root.Release.Name }}-{{ $called }}:{{ (index (include "vuonlen.services" $.root | fromYaml) $called).port }}
{{- end }}
kafka.bootstrap.servers={{ include "vuonlen.kafka.bootstrap" .root }}
{{- if include "vuonlen.kafka.ca" .root }}
kafka.security.protocol=SASL_SSL
kafka.sasl.mechanism=SCRAM-SHA-512
kafka.ssl.truststore.type=PEM
kafka.ssl.truststore.location=/etc/vuonlen/kafka/ca.crt
{{- end }}
{{- with $values.kafka.topicPrefix }}
vuonlen.topic-prefix={{ . }}
{{- end }}
{{- with list (include "vuonlen.recovery" .) $values.kafka.lost | compact | join ", Kafka " }}
# Everything is published again, once for each text here; consumers then have what the database has.
vuonlen.outbox.republish={{ . }}
{{- end }}
# Not ready at once, then the listener closes: endpoints and gateways need these seconds to hear of it.
quarkus.shutdown.delay=10S
quarkus.shutdown.timeout=30S
{{- if $values.gateway.domain }}
quarkus.http.proxy.proxy-address-forwarding=true
quarkus.http.proxy.trusted-proxies={{ $values.gateway.proxies }}
{{- end }}
{{- with $values.tracing.endpoint }}
quarkus.otel.sdk.disabled=false
quarkus.otel.exporter.otlp.endpoint={{ . }}
{{- end }}
{{- range $name, $value := index $values.settings .service }}
{{ $name }}={{ $value }}
{{- end }}
{{- end -}}
