DROP TABLE idempotency_keys;
DROP TABLE protection_keys;
DROP TABLE share_links;
DROP TABLE invitations;
DROP TABLE api_tokens;
DROP TABLE sign_ins;
DROP TABLE credentials;
