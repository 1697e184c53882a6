using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer;

/// <summary>Makes cohorts and changes them.</summary>
public sealed class CohortKeeping(MoocDb db, AuditLog audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A new cohort with this trainer.</summary>
    public async Task<Guid> CreateAsync(CohortForm form, Guid trainer, CancellationToken ct)
    {
        var cohort = new Cohort
        {
            Id = Guid.CreateVersion7(), Name = form.Name.Trim(), Language = form.Language, StartsOn = form.StartsOn, EndsOn = form.EndsOn, Target = form.Target,
            MostMembers = form.MostMembers, Privacy = form.Privacy, Code = JoinCode.New(), CodeEndsAt = form.CodeEndsAt, CreatedAt = Now,
        };
        db.Cohorts.Add(cohort);
        AddCourses(cohort.Id, form.Courses);
        db.CohortTrainers.Add(new CohortTrainer { CohortId = cohort.Id, PersonId = trainer, AddedAt = Now });
        await db.SaveChangesAsync(ct);
        return cohort.Id;
    }

    /// <summary>Changes all but the code. The dial turns towards more privacy only, once somebody has joined: they agreed to what it said then.</summary>
    public async Task ChangeAsync(CohortView known, CohortForm form, CancellationToken ct)
    {
        var cohort = await db.Cohorts.SingleAsync(row => row.Id == known.Id, ct);
        (cohort.Name, cohort.Language, cohort.StartsOn, cohort.EndsOn) = (form.Name.Trim(), form.Language, form.StartsOn, form.EndsOn);
        (cohort.Target, cohort.MostMembers, cohort.CodeEndsAt) = (form.Target, form.MostMembers, form.CodeEndsAt);
        if (MayTurn(known, form.Privacy)) cohort.Privacy = form.Privacy;
        db.CohortCourses.RemoveRange(await db.CohortCourses.Where(row => row.CohortId == known.Id).ToListAsync(ct));
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.SaveChangesAsync(ct);
        AddCourses(known.Id, form.Courses);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public static bool MayTurn(CohortView cohort, Privacy to) => cohort.Members == 0 || to >= cohort.Privacy;

    /// <summary>From now on only the new code opens.</summary>
    public Task NewCodeAsync(Guid cohort, CancellationToken ct)
    {
        var code = JoinCode.New();
        return db.Cohorts.Where(row => row.Id == cohort).ExecuteUpdateAsync(set => set.SetProperty(row => row.Code, code).SetProperty(row => row.CodeEndsAt, (DateTime?)null), ct);
    }

    public Task ArchiveAsync(Guid cohort, bool archived, CancellationToken ct)
    {
        DateTime? at = archived ? Now : null;
        return db.Cohorts.Where(row => row.Id == cohort).ExecuteUpdateAsync(set => set.SetProperty(row => row.ArchivedAt, at), ct);
    }

    /// <summary>Adds another trainer by their address; false where no trainer has it.</summary>
    public async Task<bool> AddTrainerAsync(Guid cohort, string email, CancellationToken ct)
    {
        var address = email.Trim().ToUpperInvariant();
        var trainer = await db.People.Where(person => person.NormalizedEmail == address && person.Role == Role.Trainer && person.SuspendedAt == null).Select(person => (Guid?)person.Id).SingleOrDefaultAsync(ct);
        if (trainer is not { } found) return false;
        if (await db.CohortTrainers.AnyAsync(row => row.CohortId == cohort && row.PersonId == found, ct)) return true;

        db.CohortTrainers.Add(new CohortTrainer { CohortId = cohort, PersonId = found, AddedAt = Now });
        audit.Add(TrainerActs.TrainerAdded, found, cohort.ToString());
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Takes a trainer off; the last one stays, so that a cohort is never without.</summary>
    public async Task RemoveTrainerAsync(Guid cohort, Guid trainer, CancellationToken ct)
    {
        var row = await db.CohortTrainers.SingleOrDefaultAsync(one => one.CohortId == cohort && one.PersonId == trainer, ct);
        if (row is null || !await db.CohortTrainers.AnyAsync(other => other.CohortId == cohort && other.PersonId != trainer, ct)) return;

        db.CohortTrainers.Remove(row);
        audit.Add(TrainerActs.TrainerRemoved, trainer, cohort.ToString());
        await db.SaveChangesAsync(ct);
    }

    private void AddCourses(Guid cohort, IReadOnlyList<string> courses)
    {
        foreach (var (position, course) in courses.Distinct().Index()) db.CohortCourses.Add(new CohortCourse { CohortId = cohort, CourseId = course, Position = position });
    }
}
