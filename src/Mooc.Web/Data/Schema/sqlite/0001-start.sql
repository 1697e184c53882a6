CREATE TABLE "AuditEntries" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AuditEntries" PRIMARY KEY AUTOINCREMENT,
    "At" TEXT NOT NULL,
    "ById" TEXT NULL,
    "Act" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "Subject" TEXT NULL
);


CREATE TABLE "Certificates" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Certificates" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "LearnerName" TEXT NULL,
    "CourseId" TEXT NOT NULL,
    "CourseTitle" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "ContentVersion" TEXT NOT NULL,
    "Hours" TEXT NULL,
    "Score" TEXT NULL,
    "Assessment" TEXT NULL,
    "Issuer" TEXT NOT NULL,
    "CompletedAt" TEXT NOT NULL,
    "IssuedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NULL,
    "RevokedAt" TEXT NULL,
    "RevokedBecause" TEXT NULL,
    "ReissuedAt" TEXT NULL,
    "ReissueId" TEXT NULL,
    "RemindedAt" TEXT NULL,
    "ErasedAt" TEXT NULL,
    "ShowsName" INTEGER NOT NULL
);


CREATE TABLE "Cohorts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Cohorts" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "StartsOn" TEXT NULL,
    "EndsOn" TEXT NULL,
    "Target" INTEGER NULL,
    "MostMembers" INTEGER NULL,
    "Privacy" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "CodeEndsAt" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ArchivedAt" TEXT NULL
);


CREATE TABLE "Credentials" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Credentials" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "SecretHash" BLOB NOT NULL,
    "Scope" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL
);


CREATE TABLE "ErasedAccounts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ErasedAccounts" PRIMARY KEY,
    "ErasedAt" TEXT NOT NULL
);


CREATE TABLE "Facts" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Facts" PRIMARY KEY,
    "Value" TEXT NOT NULL
);


CREATE TABLE "ForwardStates" (
    "Target" TEXT NOT NULL CONSTRAINT "PK_ForwardStates" PRIMARY KEY,
    "Sequence" INTEGER NOT NULL,
    "SucceededAt" TEXT NULL,
    "Failures" INTEGER NOT NULL,
    "FailedAt" TEXT NULL,
    "Error" TEXT NULL,
    "NextTryAt" TEXT NULL
);


CREATE TABLE "KnownActivities" (
    "Activity" TEXT NOT NULL CONSTRAINT "PK_KnownActivities" PRIMARY KEY,
    "Definition" TEXT NOT NULL
);


CREATE TABLE "People" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Language" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "SuspendedAt" TEXT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);


CREATE TABLE "Reissues" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Reissues" PRIMARY KEY,
    "CourseId" TEXT NOT NULL,
    "Because" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Total" INTEGER NOT NULL,
    "Done" INTEGER NOT NULL,
    "FinishedAt" TEXT NULL
);


CREATE TABLE "SignInFailures" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SignInFailures" PRIMARY KEY AUTOINCREMENT,
    "Account" BLOB NOT NULL,
    "At" TEXT NOT NULL
);


CREATE TABLE "SigningKeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SigningKeys" PRIMARY KEY,
    "Algorithm" TEXT NOT NULL,
    "Generation" INTEGER NOT NULL,
    "Thumbprint" TEXT NOT NULL,
    "Certificate" BLOB NOT NULL,
    "SealedPrivateKey" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "RetiredAt" TEXT NULL
);


CREATE TABLE "StoredDocuments" (
    "Resource" TEXT NOT NULL,
    "Activity" TEXT NOT NULL,
    "Agent" TEXT NOT NULL,
    "Registration" TEXT NOT NULL,
    "DocumentId" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Content" BLOB NOT NULL,
    "ETag" TEXT NOT NULL,
    "UpdatedAt" TEXT NOT NULL,
    CONSTRAINT "PK_StoredDocuments" PRIMARY KEY ("Resource", "Activity", "Agent", "Registration", "DocumentId")
);


CREATE TABLE "StoredFiles" (
    "Hash" TEXT NOT NULL CONSTRAINT "PK_StoredFiles" PRIMARY KEY,
    "Content" BLOB NOT NULL
);


CREATE TABLE "SweepRuns" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SweepRuns" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "LastAt" TEXT NOT NULL,
    "Runs" INTEGER NOT NULL,
    "Milliseconds" INTEGER NOT NULL,
    "Done" INTEGER NOT NULL,
    "Error" TEXT NULL
);


CREATE TABLE "TaughtTexts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TaughtTexts" PRIMARY KEY,
    "CourseId" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "KeptAt" TEXT NOT NULL,
    "Html" BLOB NOT NULL
);


CREATE TABLE "StatusEntries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StatusEntries" PRIMARY KEY,
    "CertificateId" TEXT NOT NULL,
    "List" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL,
    CONSTRAINT "FK_StatusEntries_Certificates_CertificateId" FOREIGN KEY ("CertificateId") REFERENCES "Certificates" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CohortCourses" (
    "CohortId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "PK_CohortCourses" PRIMARY KEY ("CohortId", "CourseId"),
    CONSTRAINT "FK_CohortCourses_Cohorts_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CohortInvitations" (
    "CohortId" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "InvitedAt" TEXT NOT NULL,
    CONSTRAINT "PK_CohortInvitations" PRIMARY KEY ("CohortId", "Email"),
    CONSTRAINT "FK_CohortInvitations_Cohorts_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "NumbersLinks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_NumbersLinks" PRIMARY KEY,
    "CohortId" TEXT NOT NULL,
    "TokenHash" BLOB NOT NULL,
    "Label" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL,
    CONSTRAINT "FK_NumbersLinks_Cohorts_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "StoredStatements" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_StoredStatements" PRIMARY KEY AUTOINCREMENT,
    "Id" TEXT NOT NULL,
    "StoredAt" TEXT NOT NULL,
    "CredentialId" TEXT NULL,
    "Actor" TEXT NULL,
    "Verb" TEXT NOT NULL,
    "Activity" TEXT NULL,
    "Registration" TEXT NULL,
    "RefersTo" TEXT NULL,
    "IsVoided" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    CONSTRAINT "FK_StoredStatements_Credentials_CredentialId" FOREIGN KEY ("CredentialId") REFERENCES "Credentials" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "CohortMembers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CohortMembers" PRIMARY KEY,
    "CohortId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Pseudonym" TEXT NOT NULL,
    "JoinedAt" TEXT NOT NULL,
    CONSTRAINT "FK_CohortMembers_Cohorts_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CohortMembers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CohortTrainers" (
    "CohortId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL,
    "WantsSummary" INTEGER NOT NULL,
    CONSTRAINT "PK_CohortTrainers" PRIMARY KEY ("CohortId", "PersonId"),
    CONSTRAINT "FK_CohortTrainers_Cohorts_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CohortTrainers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Consents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Consents" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Matter" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "GivenAt" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
    CONSTRAINT "FK_Consents_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Enrolments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Enrolments" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "JoinedAt" TEXT NOT NULL,
    "LeftAt" TEXT NULL,
    CONSTRAINT "FK_Enrolments_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "LearnerAccounts" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_LearnerAccounts" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    CONSTRAINT "FK_LearnerAccounts_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "NudgeRefusals" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_NudgeRefusals" PRIMARY KEY,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_NudgeRefusals_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Nudges" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Nudges" PRIMARY KEY,
    "CohortId" TEXT NOT NULL,
    "SenderId" TEXT NULL,
    "Rule" TEXT NULL,
    "Note" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Nudges_Cohorts_CohortId" FOREIGN KEY ("CohortId") REFERENCES "Cohorts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Nudges_People_SenderId" FOREIGN KEY ("SenderId") REFERENCES "People" ("Id") ON DELETE SET NULL
);


CREATE TABLE "OutgoingMails" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OutgoingMails" PRIMARY KEY,
    "Reason" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "To" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "UnsubscribeAt" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "SentAt" TEXT NULL,
    "Tries" INTEGER NOT NULL,
    "NextTryAt" TEXT NULL,
    "LastError" TEXT NULL,
    CONSTRAINT "FK_OutgoingMails_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PersonClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_PersonClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_PersonClaims_People_UserId" FOREIGN KEY ("UserId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PersonLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_PersonLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_PersonLogins_People_UserId" FOREIGN KEY ("UserId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PersonPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_PersonPasskeys" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_PersonPasskeys_People_UserId" FOREIGN KEY ("UserId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PersonTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_PersonTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_PersonTokens_People_UserId" FOREIGN KEY ("UserId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "RecordLooks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RecordLooks" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "ViewerId" TEXT NULL,
    "Place" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_RecordLooks_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_RecordLooks_People_ViewerId" FOREIGN KEY ("ViewerId") REFERENCES "People" ("Id") ON DELETE SET NULL
);


CREATE TABLE "Sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY,
    "TokenHash" BLOB NOT NULL,
    "PersonId" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "SeenAt" TEXT NOT NULL,
    "SecondFactorAt" TEXT NULL,
    "Browser" TEXT NOT NULL,
    CONSTRAINT "FK_Sessions_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "HeldStatements" (
    "Target" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Actor" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "NextTryAt" TEXT NULL,
    "SetAsideAt" TEXT NULL,
    "Error" TEXT NULL,
    CONSTRAINT "PK_HeldStatements" PRIMARY KEY ("Target", "Sequence"),
    CONSTRAINT "FK_HeldStatements_StoredStatements_Sequence" FOREIGN KEY ("Sequence") REFERENCES "StoredStatements" ("Sequence") ON DELETE CASCADE
);


CREATE TABLE "StatementActivities" (
    "Activity" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "PK_StatementActivities" PRIMARY KEY ("Activity", "Sequence"),
    CONSTRAINT "FK_StatementActivities_StoredStatements_Sequence" FOREIGN KEY ("Sequence") REFERENCES "StoredStatements" ("Sequence") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "StatementAgents" (
    "Agent" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "IsRelated" INTEGER NOT NULL,
    CONSTRAINT "PK_StatementAgents" PRIMARY KEY ("Agent", "Sequence"),
    CONSTRAINT "FK_StatementAgents_StoredStatements_Sequence" FOREIGN KEY ("Sequence") REFERENCES "StoredStatements" ("Sequence") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "StatementFiles" (
    "Sequence" INTEGER NOT NULL,
    "Sha2" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    CONSTRAINT "PK_StatementFiles" PRIMARY KEY ("Sequence", "Sha2"),
    CONSTRAINT "FK_StatementFiles_StoredFiles_Hash" FOREIGN KEY ("Hash") REFERENCES "StoredFiles" ("Hash") ON DELETE RESTRICT,
    CONSTRAINT "FK_StatementFiles_StoredStatements_Sequence" FOREIGN KEY ("Sequence") REFERENCES "StoredStatements" ("Sequence") ON DELETE CASCADE
);


CREATE TABLE "AnswerHistories" (
    "EnrolmentId" TEXT NOT NULL,
    "QuestionId" TEXT NOT NULL,
    "Response" TEXT NULL,
    "Success" INTEGER NULL,
    "Scaled" TEXT NULL,
    "Seconds" INTEGER NULL,
    "Language" TEXT NOT NULL,
    "IsFinal" INTEGER NOT NULL,
    "WrongInARow" INTEGER NOT NULL,
    "FirstAt" TEXT NOT NULL,
    "LastAt" TEXT NOT NULL,
    CONSTRAINT "PK_AnswerHistories" PRIMARY KEY ("EnrolmentId", "QuestionId"),
    CONSTRAINT "FK_AnswerHistories_Enrolments_EnrolmentId" FOREIGN KEY ("EnrolmentId") REFERENCES "Enrolments" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "Attempts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Attempts" PRIMARY KEY,
    "EnrolmentId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "Questions" TEXT NOT NULL,
    "ContentVersion" TEXT NOT NULL,
    "SubmittedAt" TEXT NULL,
    "Raw" TEXT NULL,
    "Max" TEXT NULL,
    "Passed" INTEGER NULL,
    "Answers" TEXT NULL,
    CONSTRAINT "FK_Attempts_Enrolments_EnrolmentId" FOREIGN KEY ("EnrolmentId") REFERENCES "Enrolments" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CourseCompletions" (
    "EnrolmentId" TEXT NOT NULL CONSTRAINT "PK_CourseCompletions" PRIMARY KEY,
    "CourseId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ContentVersion" TEXT NOT NULL,
    "Score" TEXT NULL,
    "Language" TEXT NOT NULL,
    CONSTRAINT "FK_CourseCompletions_Enrolments_EnrolmentId" FOREIGN KEY ("EnrolmentId") REFERENCES "Enrolments" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PrivateTexts" (
    "EnrolmentId" TEXT NOT NULL,
    "QuestionId" TEXT NOT NULL,
    "Part" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_PrivateTexts" PRIMARY KEY ("EnrolmentId", "QuestionId", "Part"),
    CONSTRAINT "FK_PrivateTexts_Enrolments_EnrolmentId" FOREIGN KEY ("EnrolmentId") REFERENCES "Enrolments" ("Id") ON DELETE CASCADE
);


CREATE TABLE "QuestionStates" (
    "EnrolmentId" TEXT NOT NULL,
    "QuestionId" TEXT NOT NULL,
    "Response" TEXT NULL,
    "Success" INTEGER NULL,
    "Raw" TEXT NOT NULL,
    "Max" TEXT NOT NULL,
    "Hints" INTEGER NOT NULL,
    "Tries" INTEGER NOT NULL,
    "AnsweredAt" TEXT NULL,
    CONSTRAINT "PK_QuestionStates" PRIMARY KEY ("EnrolmentId", "QuestionId"),
    CONSTRAINT "FK_QuestionStates_Enrolments_EnrolmentId" FOREIGN KEY ("EnrolmentId") REFERENCES "Enrolments" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "Standings" (
    "EnrolmentId" TEXT NOT NULL CONSTRAINT "PK_Standings" PRIMARY KEY,
    "BegunAt" TEXT NOT NULL,
    "LastAt" TEXT NOT NULL,
    "ActiveDays" INTEGER NOT NULL,
    "Done" TEXT NOT NULL,
    "DoneCount" INTEGER NOT NULL,
    "LastDoneAt" TEXT NULL,
    "HardQuestion" TEXT NULL,
    "WrongTries" INTEGER NOT NULL,
    "WrongAt" TEXT NULL,
    "FailedUnit" TEXT NULL,
    "FailedAttempts" INTEGER NOT NULL,
    "FailedAt" TEXT NULL,
    "OpenUnit" TEXT NULL,
    "OpenSince" TEXT NULL,
    CONSTRAINT "FK_Standings_Enrolments_EnrolmentId" FOREIGN KEY ("EnrolmentId") REFERENCES "Enrolments" ("Id") ON DELETE CASCADE
);


CREATE TABLE "UnitCompletions" (
    "EnrolmentId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_UnitCompletions" PRIMARY KEY ("EnrolmentId", "UnitId"),
    CONSTRAINT "FK_UnitCompletions_Enrolments_EnrolmentId" FOREIGN KEY ("EnrolmentId") REFERENCES "Enrolments" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "UnitStarts" (
    "EnrolmentId" TEXT NOT NULL,
    "UnitId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_UnitStarts" PRIMARY KEY ("EnrolmentId", "UnitId"),
    CONSTRAINT "FK_UnitStarts_Enrolments_EnrolmentId" FOREIGN KEY ("EnrolmentId") REFERENCES "Enrolments" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "NudgeReceivers" (
    "NudgeId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "HandledAt" TEXT NULL,
    CONSTRAINT "PK_NudgeReceivers" PRIMARY KEY ("NudgeId", "PersonId"),
    CONSTRAINT "FK_NudgeReceivers_Nudges_NudgeId" FOREIGN KEY ("NudgeId") REFERENCES "Nudges" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_NudgeReceivers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_Attempts_EnrolmentId_UnitId_StartedAt" ON "Attempts" ("EnrolmentId", "UnitId", "StartedAt");


CREATE INDEX "IX_AuditEntries_Act" ON "AuditEntries" ("Act");


CREATE INDEX "IX_AuditEntries_At" ON "AuditEntries" ("At");


CREATE INDEX "IX_AuditEntries_ById" ON "AuditEntries" ("ById");


CREATE INDEX "IX_AuditEntries_PersonId" ON "AuditEntries" ("PersonId");


CREATE INDEX "IX_Certificates_CourseId" ON "Certificates" ("CourseId");


CREATE INDEX "IX_Certificates_ExpiresAt" ON "Certificates" ("ExpiresAt");


CREATE UNIQUE INDEX "IX_Certificates_Number" ON "Certificates" ("Number");


CREATE UNIQUE INDEX "IX_Certificates_PersonId_CourseId" ON "Certificates" ("PersonId", "CourseId");


CREATE INDEX "IX_CohortInvitations_Email" ON "CohortInvitations" ("Email");


CREATE INDEX "IX_CohortInvitations_InvitedAt" ON "CohortInvitations" ("InvitedAt");


CREATE UNIQUE INDEX "IX_CohortMembers_CohortId_PersonId" ON "CohortMembers" ("CohortId", "PersonId");


CREATE UNIQUE INDEX "IX_CohortMembers_CohortId_Pseudonym" ON "CohortMembers" ("CohortId", "Pseudonym");


CREATE INDEX "IX_CohortMembers_PersonId" ON "CohortMembers" ("PersonId");


CREATE UNIQUE INDEX "IX_Cohorts_Code" ON "Cohorts" ("Code");


CREATE INDEX "IX_CohortTrainers_PersonId" ON "CohortTrainers" ("PersonId");


CREATE INDEX "IX_Consents_PersonId_Matter" ON "Consents" ("PersonId", "Matter");


CREATE INDEX "IX_CourseCompletions_CourseId" ON "CourseCompletions" ("CourseId");


CREATE UNIQUE INDEX "IX_Credentials_Key" ON "Credentials" ("Key");


CREATE INDEX "IX_Enrolments_CourseId" ON "Enrolments" ("CourseId");


CREATE UNIQUE INDEX "IX_Enrolments_PersonId_CourseId" ON "Enrolments" ("PersonId", "CourseId");


CREATE INDEX "IX_HeldStatements_Sequence" ON "HeldStatements" ("Sequence");


CREATE UNIQUE INDEX "IX_LearnerAccounts_Name" ON "LearnerAccounts" ("Name");


CREATE INDEX "IX_NudgeReceivers_HandledAt" ON "NudgeReceivers" ("HandledAt");


CREATE INDEX "IX_NudgeReceivers_PersonId" ON "NudgeReceivers" ("PersonId");


CREATE INDEX "IX_Nudges_CohortId" ON "Nudges" ("CohortId");


CREATE INDEX "IX_Nudges_CreatedAt" ON "Nudges" ("CreatedAt");


CREATE INDEX "IX_Nudges_SenderId" ON "Nudges" ("SenderId");


CREATE INDEX "IX_NumbersLinks_CohortId" ON "NumbersLinks" ("CohortId");


CREATE UNIQUE INDEX "IX_NumbersLinks_TokenHash" ON "NumbersLinks" ("TokenHash");


CREATE INDEX "IX_OutgoingMails_PersonId" ON "OutgoingMails" ("PersonId");


CREATE UNIQUE INDEX "IX_OutgoingMails_Reason" ON "OutgoingMails" ("Reason");


CREATE INDEX "IX_OutgoingMails_SentAt_NextTryAt" ON "OutgoingMails" ("SentAt", "NextTryAt");


CREATE INDEX "EmailIndex" ON "People" ("NormalizedEmail");


CREATE UNIQUE INDEX "UserNameIndex" ON "People" ("NormalizedUserName");


CREATE INDEX "IX_PersonClaims_UserId" ON "PersonClaims" ("UserId");


CREATE INDEX "IX_PersonLogins_UserId" ON "PersonLogins" ("UserId");


CREATE INDEX "IX_PersonPasskeys_UserId" ON "PersonPasskeys" ("UserId");


CREATE INDEX "IX_RecordLooks_At" ON "RecordLooks" ("At");


CREATE INDEX "IX_RecordLooks_PersonId_At" ON "RecordLooks" ("PersonId", "At");


CREATE INDEX "IX_RecordLooks_ViewerId" ON "RecordLooks" ("ViewerId");


CREATE INDEX "IX_Reissues_FinishedAt_CreatedAt" ON "Reissues" ("FinishedAt", "CreatedAt");


CREATE INDEX "IX_Sessions_PersonId" ON "Sessions" ("PersonId");


CREATE UNIQUE INDEX "IX_Sessions_TokenHash" ON "Sessions" ("TokenHash");


CREATE INDEX "IX_SignInFailures_Account_At" ON "SignInFailures" ("Account", "At");


CREATE UNIQUE INDEX "IX_SigningKeys_Algorithm_Generation" ON "SigningKeys" ("Algorithm", "Generation");


CREATE UNIQUE INDEX "IX_SigningKeys_Thumbprint" ON "SigningKeys" ("Thumbprint");


CREATE INDEX "IX_StatementActivities_Sequence" ON "StatementActivities" ("Sequence");


CREATE INDEX "IX_StatementAgents_Sequence" ON "StatementAgents" ("Sequence");


CREATE INDEX "IX_StatementFiles_Hash" ON "StatementFiles" ("Hash");


CREATE INDEX "IX_StatusEntries_CertificateId_CreatedAt" ON "StatusEntries" ("CertificateId", "CreatedAt");


CREATE UNIQUE INDEX "IX_StatusEntries_List_Place" ON "StatusEntries" ("List", "Place");


CREATE INDEX "IX_StoredDocuments_Agent_Resource" ON "StoredDocuments" ("Agent", "Resource");


CREATE INDEX "IX_StoredStatements_Activity_Sequence" ON "StoredStatements" ("Activity", "Sequence");


CREATE INDEX "IX_StoredStatements_CredentialId_Sequence" ON "StoredStatements" ("CredentialId", "Sequence");


CREATE UNIQUE INDEX "IX_StoredStatements_Id" ON "StoredStatements" ("Id");


CREATE INDEX "IX_StoredStatements_RefersTo" ON "StoredStatements" ("RefersTo") WHERE RefersTo IS NOT NULL;


CREATE INDEX "IX_StoredStatements_Registration_Sequence" ON "StoredStatements" ("Registration", "Sequence");


CREATE INDEX "IX_StoredStatements_Sequence_RefersTo" ON "StoredStatements" ("Sequence", "RefersTo") WHERE RefersTo IS NOT NULL;


CREATE INDEX "IX_StoredStatements_StoredAt" ON "StoredStatements" ("StoredAt");


CREATE INDEX "IX_StoredStatements_Verb_Sequence" ON "StoredStatements" ("Verb", "Sequence");


CREATE INDEX "IX_SweepRuns_LastAt" ON "SweepRuns" ("LastAt");


CREATE INDEX "IX_SweepRuns_Name_Id" ON "SweepRuns" ("Name", "Id");


CREATE UNIQUE INDEX "IX_TaughtTexts_CourseId_Version_Language" ON "TaughtTexts" ("CourseId", "Version", "Language");


