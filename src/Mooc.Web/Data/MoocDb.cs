using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Mooc.Web.Account;
using Mooc.Web.Certificates;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Certificates.Issuing;
using Mooc.Web.Courses;
using Mooc.Web.Jobs;
using Mooc.Web.Learn;
using Mooc.Web.Mail;
using Mooc.Web.Trainer;
using Mooc.Web.Xapi;
using Mooc.Web.Xapi.Documents;
using Mooc.Web.Xapi.Files;
using Mooc.Web.Xapi.Forwarding;

namespace Mooc.Web.Data;

/// <summary>The database. Every table is named for the plural of its entity, whose file lies in the feature that writes it.</summary>
public sealed class MoocDb(DbContextOptions<MoocDb> options) : IdentityUserContext<Person, Guid>(options)
{
    public DbSet<Fact> Facts => Set<Fact>();
    public DbSet<ErasedAccount> ErasedAccounts => Set<ErasedAccount>();
    public DbSet<Person> People => Users;
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SignInFailure> SignInFailures => Set<SignInFailure>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<RecordLook> RecordLooks => Set<RecordLook>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<LearnerAccount> LearnerAccounts => Set<LearnerAccount>();
    public DbSet<StoredStatement> StoredStatements => Set<StoredStatement>();
    public DbSet<StatementAgent> StatementAgents => Set<StatementAgent>();
    public DbSet<StatementActivity> StatementActivities => Set<StatementActivity>();
    public DbSet<KnownActivity> KnownActivities => Set<KnownActivity>();
    public DbSet<StoredDocument> StoredDocuments => Set<StoredDocument>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<StatementFile> StatementFiles => Set<StatementFile>();
    public DbSet<ForwardState> ForwardStates => Set<ForwardState>();
    public DbSet<HeldStatement> HeldStatements => Set<HeldStatement>();
    public DbSet<Credential> Credentials => Set<Credential>();
    public DbSet<SweepRun> SweepRuns => Set<SweepRun>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<UnitStart> UnitStarts => Set<UnitStart>();
    public DbSet<UnitCompletion> UnitCompletions => Set<UnitCompletion>();
    public DbSet<QuestionState> QuestionStates => Set<QuestionState>();
    public DbSet<PrivateText> PrivateTexts => Set<PrivateText>();
    public DbSet<Attempt> Attempts => Set<Attempt>();
    public DbSet<CourseCompletion> CourseCompletions => Set<CourseCompletion>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();
    public DbSet<Reissue> Reissues => Set<Reissue>();
    public DbSet<TaughtText> TaughtTexts => Set<TaughtText>();
    public DbSet<StatusEntry> StatusEntries => Set<StatusEntry>();
    public DbSet<Cohort> Cohorts => Set<Cohort>();
    public DbSet<CohortCourse> CohortCourses => Set<CohortCourse>();
    public DbSet<CohortTrainer> CohortTrainers => Set<CohortTrainer>();
    public DbSet<CohortMember> CohortMembers => Set<CohortMember>();
    public DbSet<CohortInvitation> CohortInvitations => Set<CohortInvitation>();
    public DbSet<NumbersLink> NumbersLinks => Set<NumbersLink>();
    public DbSet<Nudge> Nudges => Set<Nudge>();
    public DbSet<NudgeReceiver> NudgeReceivers => Set<NudgeReceiver>();
    public DbSet<NudgeRefusal> NudgeRefusals => Set<NudgeRefusal>();
    public DbSet<Standing> Standings => Set<Standing>();
    public DbSet<AnswerHistory> AnswerHistories => Set<AnswerHistory>();

    /// <summary>Version 3 of Identity's tables is the one with passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>A transaction that has the write lock: what is asked in it stays true until it is committed.</summary>
    public async Task<IDbContextTransaction> BeginWriteAsync(CancellationToken ct)
    {
        // On SQLite that is BEGIN IMMEDIATE.
        var transaction = await Database.BeginTransactionAsync(ct);
        if (Database.IsNpgsql()) await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresDatabase.LockNumber})", ct);
        return transaction;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);

        // SQLite throws on ORDER BY a DateTimeOffset, and hands DateTime back without its kind: times are UTC, said once.
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcOffsetConverter>();
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Person>().ToTable("People");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("PersonClaims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("PersonLogins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("PersonTokens");
        model.Entity<IdentityUserPasskey<Guid>>(passkeys =>
        {
            passkeys.ToTable("PersonPasskeys");
            passkeys.HasKey(passkey => passkey.CredentialId);
            passkeys.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
            passkeys.OwnsOne(passkey => passkey.Data).ToJson();
            passkeys.HasOne<Person>().WithMany().HasForeignKey(passkey => passkey.UserId);
        });
        model.ApplyConfigurationsFromAssembly(typeof(MoocDb).Assembly);
        if (Database.IsNpgsql()) PostgresNames.GiveTo(model);
    }
}
