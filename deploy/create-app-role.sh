#!/bin/sh
# Runs once, when the database is made: the login of the running city, which owns nothing.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$APP_DATABASE_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE yizhan_app LOGIN PASSWORD :'password';
SQL
