-- So that a mail is found by the address as it was typed; the other is the one that it went to.
alter table demo_mail add column recipient_as_read text;
